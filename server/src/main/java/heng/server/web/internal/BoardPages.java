package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Publication;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.score.Published;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The start page, the scoreboard of a campaign, and the page of a place.
@Controller
class BoardPages {

    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.PUBLIC));

    private final Campaigns campaigns;
    private final Scores scores;
    private final Access access;

    BoardPages(Campaigns campaigns, Scores scores, Access access) {
        this.campaigns = campaigns;
        this.scores = scores;
        this.access = access;
    }

    record Entry(Running campaign, List<Place> places) {}

    record Column(ColumnCode code, String title) {}

    record Row(Place place, String level, List<Figures.Figure> figures, Figures.@Nullable Change change) {}

    record Part(ColumnCode code, String title, int depth, Figures.Figure figure) {}

    @GetMapping("/")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    String start(Person person, Model model) {
        model.addAttribute("entries", campaigns.all().stream().map(running -> new Entry(running,
                access.places(person, READERS, running.id()).stream().map(code -> running.definition().tree().get(code)).toList())).filter(entry -> !entry.places().isEmpty()).toList());
        return "start";
    }

    @GetMapping("/c/{campaign}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.CAMPAIGN)
    String campaign(@PathVariable String campaign, @RequestParam(defaultValue = "") String level, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        return board(standing, standing.campaign().definition().tree().roots().getFirst(), level, model, locale);
    }

    @GetMapping("/c/{campaign}/p/{place}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    String place(@PathVariable String campaign, @PathVariable String place, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Place here = standing.campaign().definition().tree().find(new PlaceCode(place)).orElseThrow(NotHere::new);
        Figures figures = new Figures(standing, locale);
        Kernel kernel = standing.campaign().definition().standard().kernel();
        model.addAttribute("place", here);
        model.addAttribute("level", Wording.level(here.level().name()).in(locale));
        model.addAttribute("path", standing.campaign().places().path(here.code()).stream().filter(above -> access.may(person, READERS, campaign, above.code())).toList());
        model.addAttribute("total", figures.of(kernel.main(), here.code()));
        model.addAttribute("change", figures.change(kernel.main(), here.code()).orElse(null));
        model.addAttribute("parts", Parts.of(standing, here.code(), figures, locale));
        @Nullable Level below = below(standing, here);
        List<Place> children = below == null ? List.of() : standing.campaign().definition().tree().children(here.code());
        model.addAttribute("columns", below == null ? List.of() : columns(standing, below, locale));
        model.addAttribute("rows", rows(standing, children, below, figures, locale));
        common(standing, model, locale);
        return "place";
    }

    private String board(Standing standing, Place root, String wanted, Model model, Locale locale) {
        List<Level> levels = levels(standing);
        Level level = levels.stream().filter(one -> one.name().equals(wanted)).findFirst().orElse(levels.size() > 1 ? levels.get(1) : levels.getFirst());
        List<Place> places = standing.campaign().definition().tree().within(root.code()).stream().filter(place -> place.level().equals(level)).toList();
        model.addAttribute("root", root);
        model.addAttribute("levels", levels);
        model.addAttribute("level", level);
        model.addAttribute("levelTitles", levels.stream().map(one -> Wording.level(one.name()).in(locale)).toList());
        model.addAttribute("columns", columns(standing, level, locale));
        model.addAttribute("rows", rows(standing, places, level, new Figures(standing, locale), locale));
        Figures figures = new Figures(standing, locale);
        model.addAttribute("total", figures.of(standing.campaign().definition().standard().kernel().main(), root.code()));
        model.addAttribute("change", figures.change(standing.campaign().definition().standard().kernel().main(), root.code()).orElse(null));
        common(standing, model, locale);
        return "board";
    }

    private static void common(Standing standing, Model model, Locale locale) {
        var definition = standing.campaign().definition();
        model.addAttribute("standing", standing);
        model.addAttribute("campaign", standing.campaign());
        model.addAttribute("title", definition.title().in(locale));
        model.addAttribute("notice", definition.notice().map(notice -> notice.in(locale)).orElse(""));
        model.addAttribute("main", definition.standard().kernel().main());
        model.addAttribute("mainTitle", definition.standard().titleOf(definition.standard().kernel().main()).in(locale));
        model.addAttribute("standardTitle", definition.standard().title().in(locale));
    }

    /// The levels that the main column is published at, from the top down; all levels where the standard does not say.
    private static List<Level> levels(Standing standing) {
        var definition = standing.campaign().definition();
        Set<Level> there = definition.tree().all().stream().map(Place::level).collect(java.util.stream.Collectors.toSet());
        List<Level> published = definition.standard().kernel().publications().stream().filter(one -> one.column().equals(definition.standard().kernel().main())).flatMap(one -> one.levels().stream()).toList();
        return definition.tree().levels().stream().filter(there::contains).filter(level -> published.isEmpty() || published.contains(level)).toList();
    }

    private static @Nullable Level below(Standing standing, Place place) {
        List<Place> children = standing.campaign().definition().tree().children(place.code());
        if (children.isEmpty()) return null;
        Level level = children.getFirst().level();
        return levels(standing).contains(level) ? level : null;
    }

    private static List<Column> columns(Standing standing, Level level, Locale locale) {
        return published(standing, level).stream().map(code -> new Column(code, standing.campaign().definition().standard().titleOf(code).in(locale))).toList();
    }

    private static List<ColumnCode> published(Standing standing, Level level) {
        return standing.published().stream().filter(one -> one.place().level().equals(level)).map(Published::publication).map(Publication::column).distinct().toList();
    }

    private static List<Row> rows(Standing standing, List<Place> places, @Nullable Level level, Figures figures, Locale locale) {
        if (level == null) return List.of();
        List<ColumnCode> columns = published(standing, level);
        ColumnCode main = standing.campaign().definition().standard().kernel().main();
        return places.stream().map(place -> new Row(place, Wording.level(place.level().name()).in(locale), columns.stream().map(column -> figures.of(column, place.code())).toList(),
                figures.change(main, place.code()).orElse(null))).toList();
    }
}
