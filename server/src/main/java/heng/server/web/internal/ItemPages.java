package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.number.Num;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.standard.Standard;
import heng.report.Wording;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One column over the places of a level: how the numbers lie, and each of them to be opened.
@Controller
class ItemPages {

    private final Scores scores;
    private final Sheet sheet;

    ItemPages(Scores scores, Sheet sheet) {
        this.scores = scores;
        this.sheet = sheet;
    }

    /// An item above or below this one in the standard.
    record Other(ColumnCode code, String title) {}

    @GetMapping("/c/{campaign}/p/{place}/i/{column}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    String item(@PathVariable String campaign, @PathVariable String place, @PathVariable String column, @RequestParam MultiValueMap<String, String> asked, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Standard standard = standing.campaign().definition().standard();
        ColumnCode code = Optional.of(new ColumnCode(column)).filter(standard.kernel().columns()::containsKey).orElseThrow(NotHere::new);
        Place here = standing.campaign().definition().tree().find(new PlaceCode(place)).orElseThrow(NotHere::new);
        Figures figures = new Figures(standing, locale);
        String path = "/c/" + campaign + "/p/" + place + "/i/" + column;
        sheet.place(model, standing, here, person, locale);
        model.addAttribute("column", code);
        model.addAttribute("columnTitle", standard.titleOf(code).in(locale));
        model.addAttribute("total", figures.of(code, here.code()));
        model.addAttribute("full", figures.full(code));
        model.addAttribute("change", figures.changeWithReasons(code, here.code()).orElse(null));
        model.addAttribute("spark", Spark.of(standing, code, here.code(), figures, locale).orElse(null));
        model.addAttribute("above", others(standard, locale, above(standard, code)));
        model.addAttribute("below", others(standard, locale, below(standard, code)));
        List<Level> levels = levels(standing, here);
        if (!levels.isEmpty()) {
            Level level = levels.stream().filter(one -> one.name().equals(asked.getFirst("level"))).findFirst().orElse(levels.getFirst());
            List<Place> places = standing.campaign().definition().tree().within(here.code()).stream().filter(one -> one.level().equals(level)).toList();
            model.addAttribute("levels", levels.stream().map(one -> new BoardPages.LevelTab(one, Wording.level(one.name()).in(locale), path + "?level=" + one.name())).toList());
            model.addAttribute("wantedLevel", level);
            model.addAttribute("levelTitle", Wording.level(level.name()).in(locale));
            TableAsk ask = TableAsk.of(asked);
            String export = ask.atPage("/c/" + campaign + "/p/" + place + "/export.csv", Map.of("level", level.name(), "column", column), 1);
            model.addAttribute("table", new PlaceTable(standing, figures, locale, List.of(code)).view(places, ask, path, Map.of("level", level.name()), export));
            spread(standing, figures, code, places, model);
        }
        sheet.onto(model, standing, locale);
        return "item";
    }

    /// Lowest, middle and highest number, and a drawing of all.
    private static void spread(Standing standing, Figures figures, ColumnCode code, List<Place> places, Model model) {
        List<Dots.Value> values = new ArrayList<>();
        for (Place place : places) {
            Cell cell = standing.value(code, place.code());
            if (cell.state() == State.SCORED) values.add(new Dots.Value(place.code().text(), place.name(), figures.of(code, place.code(), cell).text(), Objects.requireNonNull(cell.value(figures.arithmetic())).asDouble()));
        }
        model.addAttribute("scored", values.size());
        if (values.size() < 2) return;
        List<Num> sorted = places.stream().map(place -> standing.value(code, place.code())).filter(cell -> cell.state() == State.SCORED).map(cell -> Objects.requireNonNull(cell.value(figures.arithmetic())))
                .sorted(Comparator.naturalOrder()).toList();
        model.addAttribute("low", figures.text(code, sorted.getFirst()));
        model.addAttribute("middle", figures.text(code, sorted.get((sorted.size() - 1) / 2)));
        model.addAttribute("high", figures.text(code, sorted.getLast()));
        model.addAttribute("dots", Dots.of(values, 880));
        model.addAttribute("dotsNarrow", Dots.of(values, 358));
    }

    private static List<Level> levels(Standing standing, Place here) {
        List<Place> within = standing.campaign().definition().tree().within(here.code());
        return standing.campaign().definition().tree().levels().stream().filter(level -> !level.equals(here.level()) && within.stream().anyMatch(place -> place.level().equals(level))).toList();
    }

    private static List<ColumnCode> below(Standard standard, ColumnCode code) {
        return standard.kernel().column(code).source() instanceof Source.Children children ? children.children().stream().map(Source.Child::column).toList() : List.of();
    }

    private static List<ColumnCode> above(Standard standard, ColumnCode code) {
        return standard.kernel().columns().keySet().stream().filter(other -> below(standard, other).contains(code)).toList();
    }

    private static List<Other> others(Standard standard, Locale locale, List<ColumnCode> codes) {
        return codes.stream().map(code -> new Other(code, standard.titleOf(code).in(locale))).toList();
    }
}
