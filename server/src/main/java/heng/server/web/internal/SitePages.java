package heng.server.web.internal;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Unit;
import heng.core.standard.Standard;
import heng.report.Wording;
import heng.server.field.Photo;
import heng.server.field.Photos;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.place.Boundaries;
import heng.server.score.Scores;
import heng.server.score.Standing;
import heng.server.web.internal.TableView.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The sites in a place, on a sheet and in a table; and one site: what was recorded there, and what each record amounts to.
@Controller
class SitePages {

    private static final int MOST_RECORDS = 100;

    private final Scores scores;
    private final Sheet sheet;
    private final Boundaries boundaries;
    private final Photos photos;

    SitePages(Scores scores, Sheet sheet, Boundaries boundaries, Photos photos) {
        this.scores = scores;
        this.sheet = sheet;
        this.boundaries = boundaries;
        this.photos = photos;
    }

    /// @param records how many of the period
    record Row(Site site, String type, Place place, int records) {}

    record Seen(EvidenceRecord record, ColumnCode item, String title, String method, List<Photo> photos) {}

    /// What the records of the site amount to in one column, before they are pooled with other sites.
    record Amount(ColumnCode column, String title, String full, String value, String kind, List<String> records) {}

    @GetMapping("/c/{campaign}/p/{place}/sites")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    String sites(@PathVariable String campaign, @PathVariable String place, @RequestParam MultiValueMap<String, String> asked, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Place here = standing.campaign().definition().tree().find(new PlaceCode(place)).orElseThrow(NotHere::new);
        List<Row> rows = rows(standing, here, locale);
        List<SiteCanvas.Dot> dots = rows.stream().map(row -> new SiteCanvas.Dot(row.site, row.records > 0)).toList();
        var boundary = boundaries.of(campaign);
        model.addAttribute("canvas", SiteCanvas.of(dots, boundary, 960, 640).orElse(null));
        model.addAttribute("canvasNarrow", SiteCanvas.of(dots, boundary, 358, 460).orElse(null));
        model.addAttribute("boundary", boundary.orElse(null));
        model.addAttribute("visited", rows.stream().filter(row -> row.records > 0).count());
        model.addAttribute("total", rows.size());
        model.addAttribute("table", table(standing, rows, TableAsk.of(asked), "/c/" + campaign + "/p/" + place + "/sites"));
        model.addAttribute("runs", sheet.runs(person, standing, Role.HEADQUARTERS, Role.ADMINISTRATOR));
        sheet.place(model, standing, here, person, locale);
        sheet.onto(model, standing, locale);
        return "sites";
    }

    private static List<Row> rows(Standing standing, Place here, Locale locale) {
        Standard standard = standing.campaign().definition().standard();
        List<String> items = items(standard);
        List<Row> rows = new ArrayList<>();
        for (Place part : standing.campaign().definition().tree().within(here.code())) {
            List<Site> sites = standing.evidence().sites(part.code());
            if (sites.isEmpty()) continue;
            Map<SiteCode, Long> counts = items.stream().flatMap(item -> standing.evidence().records(part.code(), item).stream()).flatMap(record -> record.site().stream())
                    .collect(Collectors.groupingBy(site -> site, Collectors.counting()));
            for (Site site : sites) {
                rows.add(new Row(site, standard.siteTypes().get(site.type()).in(locale), part, counts.getOrDefault(site.code(), 0L).intValue()));
            }
        }
        return rows;
    }

    private static List<String> items(Standard standard) {
        return standard.kernel().columns().values().stream().flatMap(column -> column.source() instanceof Source.Records records ? records.items().stream() : java.util.stream.Stream.of()).distinct().toList();
    }

    private static TableView<Row> table(Standing standing, List<Row> rows, TableAsk ask, String path) {
        Comparator<Row> codes = Comparator.comparing((Row row) -> row.site.code());
        Comparator<Row> order = switch (ask.sort()) {
            case "name" -> Comparator.comparing((Row row) -> row.site.name()).thenComparing(codes);
            case "type" -> Comparator.comparing(Row::type).thenComparing(codes);
            case "place" -> Comparator.comparing((Row row) -> row.place.code()).thenComparing(codes);
            case "records" -> Comparator.comparing(Row::records).thenComparing(codes);
            default -> codes;
        };
        var places = standing.campaign().places();
        List<Row> found = rows.stream().filter(row -> ask.filter().isEmpty() || places.matches(row.site.name(), row.site.code().text(), ask.filter()) || places.matches(row.place.name(), row.place.code().text(), ask.filter())
                || row.type.contains(ask.filter())).sorted(ask.down() ? order.reversed() : order).toList();
        List<Head> heads = List.of(new Head("type", "", ""), new Head("place", "", ""), new Head("records", "", ""));
        return new TableView<>(ask, path, Map.of(), heads.stream().filter(head -> ask.shows(head.key())).toList(), heads, ask.cut(found), found.size(), rows.size(), "");
    }

    @GetMapping("/c/{campaign}/p/{place}/s/{site}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    String site(@PathVariable String campaign, @PathVariable String place, @PathVariable String site, Person person, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Place here = standing.campaign().definition().tree().find(new PlaceCode(place)).orElseThrow(NotHere::new);
        Site found = standing.campaign().intake().site(new SiteCode(site)).filter(one -> standing.campaign().places().isWithin(one.place(), here.code())).orElseThrow(NotHere::new);
        Place own = standing.campaign().definition().tree().get(found.place());
        Standard standard = standing.campaign().definition().standard();
        List<EvidenceRecord> records = items(standard).stream().flatMap(item -> standing.evidence().records(found.place(), item).stream()).filter(record -> record.site().filter(found.code()::equals).isPresent())
                .sorted(Comparator.comparing(EvidenceRecord::time).reversed().thenComparing(EvidenceRecord::id)).toList();
        model.addAttribute("site", found);
        model.addAttribute("type", standard.siteTypes().get(found.type()).in(locale));
        model.addAttribute("records", records.stream().limit(MOST_RECORDS).map(record -> seen(standing, record, locale)).toList());
        model.addAttribute("more", Math.max(0, records.size() - MOST_RECORDS));
        model.addAttribute("amounts", amounts(standing, found, locale));
        sheet.place(model, standing, own, person, locale);
        sheet.onto(model, standing, locale);
        return "site";
    }

    private Seen seen(Standing standing, EvidenceRecord record, Locale locale) {
        Standard standard = standing.campaign().definition().standard();
        ColumnCode item = new ColumnCode(record.item());
        String method = Optional.ofNullable(standard.methods().get(record.method())).map(title -> title.in(locale)).orElse(record.method());
        return new Seen(record, item, standard.titleOf(item).in(locale), method, photos.of(standing.campaign().id(), record.id()));
    }

    private static List<Amount> amounts(Standing standing, Site site, Locale locale) {
        Standard standard = standing.campaign().definition().standard();
        Figures figures = new Figures(standing, locale);
        List<Amount> amounts = new ArrayList<>();
        for (Column column : standard.kernel().columns().values()) {
            if (!(column.source() instanceof Source.Records source) || !source.sites().contains(site.type())) continue;
            for (Unit unit : standing.atSite(column.code(), site)) {
                var cell = unit.cell().settled(figures.arithmetic());
                Num value = cell.value(figures.arithmetic());
                amounts.add(new Amount(column.code(), standard.titleOf(column.code()).in(locale), figures.full(column.code()), value == null ? Wording.state(cell.state()).in(locale) : figures.text(column.code(), value),
                        cell.state().word().replace(' ', '-'), unit.records().stream().map(EvidenceRecord::id).toList()));
            }
        }
        return amounts;
    }
}
