package heng.server.web.internal;

import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.score.Group;
import heng.core.score.Position;
import heng.core.score.Published;
import heng.core.score.Since;
import heng.report.PositionText;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.LeagueTables;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Positions of places, where the campaign's policy lets them leave and somebody entitled turned them on. Off otherwise. Never of persons.
@Controller
class LeaguePages {

    private final Scores scores;
    private final LeagueTables tables;
    private final Sheet sheet;
    private final Audit audit;
    private final ZoneId zone;

    LeaguePages(Scores scores, LeagueTables tables, Sheet sheet, Audit audit, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.scores = scores;
        this.tables = tables;
        this.sheet = sheet;
        this.audit = audit;
        this.zone = zone;
    }

    /// @param title of the column, then of the group
    /// @param rows best first; those without a position at the end
    record Ladder(String column, String group, String code, List<Rung> rows) {}

    /// @param rank empty where the place has no position; then `why` says why, as a key
    /// @param gap to the next one above, in the digits of the publication; empty for the first
    /// @param moved how many positions up (above 0) or down since the last round; empty where that is not compared, and then `not` says why, as a key
    record Rung(Place place, String rank, String why, String other, String of, Figures.Figure figure, String gap, String tied, String moved, String not) {}

    @GetMapping("/c/{campaign}/league")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.CAMPAIGN)
    String league(@PathVariable String campaign, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Place root = standing.campaign().definition().tree().roots().getFirst();
        model.addAttribute("ladders", standing.leagueTable().isOn() ? ladders(standing, locale) : List.of());
        model.addAttribute("when", standing.leagueTable().last().map(turn -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(turn.at().atZone(zone))).orElse(""));
        model.addAttribute("mayTurn", sheet.runs(person, standing, Role.HEADQUARTERS));
        model.addAttribute("root", root);
        sheet.onto(model, standing, locale);
        return "league";
    }

    @PostMapping("/c/{campaign}/league")
    @Allowed(value = Role.HEADQUARTERS, at = Allowed.Where.CAMPAIGN)
    String turn(@PathVariable String campaign, @RequestParam boolean on, @RequestParam(defaultValue = "") String reason, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        LeagueTables.Outcome outcome = tables.turn(standing, on, reason, person.account());
        if (outcome == LeagueTables.Outcome.TURNED) {
            audit.note(person, Audit.What.LEAGUE_TABLE_SWITCHED, campaign + (on ? " on" : " off"));
            return "redirect:/c/" + campaign + "/league";
        }
        model.addAttribute("fault", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        model.addAttribute("typed", reason);
        return league(campaign, person, model, locale);
    }

    private static List<Ladder> ladders(Standing standing, Locale locale) {
        var definition = standing.campaign().definition();
        Figures figures = new Figures(standing, locale);
        Map<Object, List<Published>> groups = new LinkedHashMap<>();
        standing.published().stream().filter(one -> one.standing().isPresent()).forEach(one -> groups.computeIfAbsent(List.of(one.column(), one.standing().get().group()), _ -> new ArrayList<>()).add(one));
        PositionText words = new PositionText(definition);
        return groups.values().stream().map(all -> {
            Group group = all.getFirst().standing().orElseThrow().group();
            Comparator<Published> best = Comparator.comparing((Published one) -> one.position().isEmpty()).thenComparing(one -> one.position().map(Num::asDouble).orElse(0.0));
            return new Ladder(definition.standard().titleOf(all.getFirst().column()).in(locale), words.group(group).in(locale), all.getFirst().column().text(),
                    all.stream().sorted(best).map(one -> rung(figures, one)).toList());
        }).toList();
    }

    private static Rung rung(Figures figures, Published one) {
        Figures.Figure figure = figures.of(one.column(), one.place().code(), one.cell());
        return switch (one.standing().orElseThrow()) {
            case Position.Placed placed -> new Rung(one.place(), placed.rank().text(), "", "", String.valueOf(placed.of()), figure, placed.above().map(next -> next.shown().toPlainString()).orElse(""),
                    String.join("、", placed.tied(one.place()).stream().map(Place::name).toList()), placed.since() instanceof Since.Moved(var _, Num by) ? figures.arithmetic().negate(by).text() : "",
                    placed.since() instanceof Since.None none ? none.name().toLowerCase(Locale.ROOT).replace('_', '-') : "");
            case Position.NoPeerData _ -> without(one, figure, "no-peer-data", "");
            case Position.NotScored _ -> without(one, figure, "not-scored", "");
            case Position.CountedAs(var _, Place other) -> without(one, figure, "counted-as", other.name());
        };
    }

    private static Rung without(Published one, Figures.Figure figure, String why, String other) {
        return new Rung(one.place(), "", why, other, "", figure, "", "", "", "");
    }
}
