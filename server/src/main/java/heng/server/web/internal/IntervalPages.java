package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.robust.Interval;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// How far a number may lie from what a visit to every site would have given. A page of its own, which other pages take in once they stand: it takes longer to compute
/// than a page may.
@Controller
class IntervalPages {

    private final Scores scores;
    private final Sheet sheet;

    IntervalPages(Scores scores, Sheet sheet) {
        this.scores = scores;
        this.sheet = sheet;
    }

    /// The interval as a line with two ends, and the number on it; in tenths of a percent of the width.
    record Whisker(String low, String high, String atLow, String atValue, String atHigh, int sites, int due) {

        private static final double SIDE = 8;
        private static final double WIDTH = 184;

        static Whisker of(Interval.Shown shown, Num value, String low, String high) {
            double from = Math.min(shown.low().asDouble(), value.asDouble());
            double to = Math.max(shown.high().asDouble(), value.asDouble());
            double span = to - from == 0 ? 1 : to - from;
            return new Whisker(low, high, at(shown.low(), from, span), at(value, from, span), at(shown.high(), from, span), shown.sites(), shown.due());
        }

        private static String at(Num value, double from, double span) {
            return Svg.number(SIDE + (value.asDouble() - from) / span * WIDTH);
        }
    }

    @GetMapping("/c/{campaign}/p/{place}/x/{column}/interval")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    String interval(@PathVariable String campaign, @PathVariable String place, @PathVariable String column, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        var standard = standing.campaign().definition().standard();
        ColumnCode code = Optional.of(new ColumnCode(column)).filter(standard.kernel().columns()::containsKey).orElseThrow(NotHere::new);
        Place here = standing.campaign().definition().tree().find(new PlaceCode(place)).orElseThrow(NotHere::new);
        Figures figures = new Figures(standing, locale);
        Interval interval = standing.interval(code, here.code());
        @Nullable Num value = standing.value(code, here.code()).value(figures.arithmetic());
        model.addAttribute("whisker", interval instanceof Interval.Shown shown && value != null ? Whisker.of(shown, value, figures.text(code, shown.low()), figures.text(code, shown.high())) : null);
        model.addAttribute("reason", interval instanceof Interval.NotPromised none ? none.reason().word() : "");
        model.addAttribute("sites", interval instanceof Interval.NotPromised none ? none.sites() : 0);
        model.addAttribute("column", code);
        model.addAttribute("columnTitle", standard.titleOf(code).in(locale));
        model.addAttribute("total", figures.of(code, here.code()));
        model.addAttribute("full", figures.full(code));
        sheet.place(model, standing, here, person, locale);
        sheet.onto(model, standing, locale);
        return part ? "interval :: part" : "interval";
    }
}
