package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.robust.Losses;
import heng.report.PositionText;
import heng.report.Wording;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.people.Access;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The start page, the scoreboard of a campaign, and the page of a place.
@Controller
class BoardPages {

    private static final int MOST_LOSSES = 12;

    private final Campaigns campaigns;
    private final Scores scores;
    private final Access access;
    private final Sheet sheet;

    BoardPages(Campaigns campaigns, Scores scores, Access access, Sheet sheet) {
        this.campaigns = campaigns;
        this.scores = scores;
        this.access = access;
        this.sheet = sheet;
    }

    record Entry(Running campaign, List<Place> places) {}

    /// @param title of a level in the language of the page
    record LevelTab(Level level, String title, String at) {}

    record Part(ColumnCode code, String title, int depth, String full, Figures.Figure figure) {}

    /// @param lost points, rounded as the main number
    /// @param gain empty where the whole has no value
    record Finding(ColumnCode code, String title, Figures.Figure figure, String full, String lost, String gain) {}

    @GetMapping("/")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String start(Person person, Model model) {
        model.addAttribute("entries", campaigns.all().stream().map(running -> new Entry(running,
                access.places(person, Sheet.READERS, running.id()).stream().map(code -> running.definition().tree().get(code)).toList())).filter(entry -> !entry.places().isEmpty()).toList());
        return "start";
    }

    @GetMapping("/c/{campaign}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.CAMPAIGN)
    String campaign(@PathVariable String campaign, @RequestParam MultiValueMap<String, String> asked, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Place root = standing.campaign().definition().tree().roots().getFirst();
        Figures figures = new Figures(standing, locale);
        List<Level> levels = levels(standing);
        String wanted = java.util.Objects.requireNonNullElse(asked.getFirst("level"), "");
        Level level = levels.stream().filter(one -> one.name().equals(wanted)).findFirst().orElse(levels.size() > 1 ? levels.get(1) : levels.getFirst());
        List<Place> places = standing.campaign().definition().tree().within(root.code()).stream().filter(place -> place.level().equals(level)).toList();
        model.addAttribute("root", root);
        model.addAttribute("level", level);
        model.addAttribute("levels", levels.stream().map(one -> new LevelTab(one, Wording.level(one.name()).in(locale), "/c/" + campaign + "?level=" + one.name())).toList());
        table(standing, figures, places, level, asked, "/c/" + campaign, model, locale);
        number(standing, figures, root, model, locale);
        model.addAttribute("runs", sheet.runs(person, standing, Role.HEADQUARTERS, Role.ADMINISTRATOR));
        sheet.onto(model, standing, locale);
        return "board";
    }

    @GetMapping("/c/{campaign}/p/{place}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    String place(@PathVariable String campaign, @PathVariable String place, @RequestParam MultiValueMap<String, String> asked, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Place here = standing.campaign().definition().tree().find(new PlaceCode(place)).orElseThrow(NotHere::new);
        Figures figures = new Figures(standing, locale);
        sheet.place(model, standing, here, person, locale);
        number(standing, figures, here, model, locale);
        model.addAttribute("parts", Parts.of(standing, here.code(), figures, locale));
        findings(standing, figures, here, model, locale);
        List<Place> children = standing.campaign().definition().tree().children(here.code());
        if (!children.isEmpty() && levels(standing).contains(children.getFirst().level())) {
            table(standing, figures, children, children.getFirst().level(), asked, "/c/" + campaign + "/p/" + place, model, locale);
        }
        sheet.onto(model, standing, locale);
        return "place";
    }

    /// The main number of a place, its trend, its position where one may be shown, and the treemap of what lies in it.
    private static void number(Standing standing, Figures figures, Place place, Model model, Locale locale) {
        ColumnCode main = standing.campaign().definition().standard().kernel().main();
        model.addAttribute("total", figures.of(main, place.code()));
        model.addAttribute("full", figures.full(main));
        model.addAttribute("change", figures.changeWithReasons(main, place.code()).orElse(null));
        model.addAttribute("spark", Spark.of(standing, main, place.code(), figures, locale).orElse(null));
        model.addAttribute("position", standing.leagueTable().isOn() ? standing.published(main, place.code()).flatMap(one -> new PositionText(standing.campaign().definition()).of(one)).map(title -> title.in(locale)).orElse("") : "");
        model.addAttribute("treemap", Treemap.of(standing, place, figures, 960, 440).orElse(null));
        model.addAttribute("treemapNarrow", Treemap.of(standing, place, figures, 358, 520).orElse(null));
    }

    private static void findings(Standing standing, Figures figures, Place place, Model model, Locale locale) {
        var standard = standing.campaign().definition().standard();
        ColumnCode main = standard.kernel().main();
        List<Losses.Loss> losses = standing.losses(main, place.code());
        model.addAttribute("marks", standing.tellsLosses(main));
        model.addAttribute("findings", losses.stream().limit(MOST_LOSSES).map(loss -> new Finding(loss.column(), standard.titleOf(loss.column()).in(locale), figures.of(loss.column(), place.code(), loss.cell()),
                loss.full().text(), figures.text(main, loss.lost()), loss.gain().map(gain -> figures.signed(main, gain)).orElse(""))).toList());
        model.addAttribute("moreFindings", Math.max(0, losses.size() - MOST_LOSSES));
    }

    private static void table(Standing standing, Figures figures, List<Place> places, Level level, MultiValueMap<String, String> asked, String path, Model model, Locale locale) {
        Map<String, String> fixed = path.contains("/p/") ? Map.of() : Map.of("level", level.name());
        TableAsk ask = TableAsk.of(asked);
        String root = standing.campaign().definition().tree().roots().getFirst().code().text();
        String export = ask.atPage((path.contains("/p/") ? path : path + "/p/" + root) + "/export.csv", Map.of("level", level.name()), 1);
        model.addAttribute("table", new PlaceTable(standing, figures, locale, PlaceTable.published(standing, level)).view(places, ask, path, fixed, export));
    }

    /// The levels that the main column is published at, from the top down; all levels where the standard does not say.
    static List<Level> levels(Standing standing) {
        var definition = standing.campaign().definition();
        Set<Level> there = definition.tree().all().stream().map(Place::level).collect(Collectors.toSet());
        List<Level> published = definition.standard().kernel().publications().stream().filter(one -> one.column().equals(definition.standard().kernel().main())).flatMap(one -> one.levels().stream()).toList();
        return definition.tree().levels().stream().filter(there::contains).filter(level -> published.isEmpty() || published.contains(level)).toList();
    }
}
