package heng.server.web.internal;

import heng.core.place.Place;
import heng.report.Wording;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds places by name, pinyin initials or code, among those that the person may see.
@Controller
class FinderPages {

    static final int MOST_FOUND = 12;

    private static final int LONGEST = 40;

    private final Scores scores;
    private final Sheet sheet;

    FinderPages(Scores scores, Sheet sheet) {
        this.scores = scores;
        this.sheet = sheet;
    }

    /// @param way the places above it
    record Found(Place place, String level, String way) {}

    @GetMapping("/c/{campaign}/find")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String find(@PathVariable String campaign, @RequestParam(defaultValue = "") String q, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        String wanted = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        List<Found> found = standing.campaign().places().find(wanted).filter(place -> sheet.sees(person, standing, place.code())).limit(MOST_FOUND)
                .map(place -> new Found(place, Wording.level(place.level().name()).in(locale), standing.campaign().places().path(place.code()).stream().filter(above -> !above.equals(place)).map(Place::name).collect(Collectors.joining(" › ")))).toList();
        model.addAttribute("found", found);
        model.addAttribute("q", wanted);
        sheet.onto(model, standing, locale);
        return part ? "find :: part" : "find";
    }
}
