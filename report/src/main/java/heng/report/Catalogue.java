package heng.report;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.text.Json;
import heng.store.Campaign;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The things a report speaks of, each with its number: places, columns, sites, records. Texts are kept once.
final class Catalogue {

    private final Campaign campaign;
    private final Pool<String> texts = new Pool<>();
    private final Pool<ColumnCode> columns = new Pool<>();
    private final Pool<PlaceCode> places = new Pool<>();
    private final Pool<Level> levels = new Pool<>();
    private final Pool<String> types = new Pool<>();
    private final Pool<SiteCode> siteNumbers = new Pool<>();
    private final Pool<String> recordNumbers = new Pool<>();
    private final Pool<Map<String, String>> fields = new Pool<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<EvidenceRecord> records = new ArrayList<>();

    /// @param published the places with published numbers; those above them, and those with sites or records, come in too
    Catalogue(Campaign campaign, Set<Place> published) {
        this.campaign = campaign;
        campaign.standard().kernel().columns().keySet().forEach(columns::of);
        campaign.tree().levels().forEach(levels::of);
        campaign.standard().siteTypes().keySet().forEach(types::of);
        Set<String> items = new LinkedHashSet<>();
        campaign.standard().kernel().columns().values().forEach(column -> {
            if (column.source() instanceof Source.Records source) items.addAll(source.items());
        });
        Set<PlaceCode> wanted = new LinkedHashSet<>();
        for (Place place : campaign.tree().all()) {
            List<Site> here = campaign.evidence().sites(place.code());
            List<EvidenceRecord> seen = items.stream().flatMap(item -> campaign.evidence().records(place.code(), item).stream()).toList();
            sites.addAll(here);
            records.addAll(seen);
            if (published.contains(place) || !here.isEmpty() || !seen.isEmpty()) want(place, wanted);
        }
        campaign.tree().all().stream().map(Place::code).filter(wanted::contains).forEach(places::of);
        sites.forEach(site -> siteNumbers.of(site.code()));
        records.forEach(entry -> recordNumbers.of(entry.id()));
    }

    private void want(Place place, Set<PlaceCode> wanted) {
        Optional<Place> up = Optional.of(place);
        while (up.isPresent() && wanted.add(up.get().code())) up = up.get().parent().map(campaign.tree()::get);
    }

    int text(String text) {
        return text.isEmpty() ? 0 : texts.of(text);
    }

    int text(Optional<String> text) {
        return text.map(this::text).orElse(0);
    }

    int place(PlaceCode place) {
        return places.of(place);
    }

    int column(ColumnCode column) {
        return columns.of(column);
    }

    int site(SiteCode site) {
        return siteNumbers.of(site);
    }

    /// 0 for a record that no column of the standard names.
    int record(String id) {
        return recordNumbers.has(id) ? recordNumbers.of(id) : 0;
    }

    int type(String type) {
        return types.of(type);
    }

    List<Site> sites() {
        return sites;
    }

    List<EvidenceRecord> records() {
        return records;
    }

    List<ColumnCode> columns() {
        return columns.all();
    }

    /// In preorder of the tree.
    List<Place> places() {
        return places.all().stream().map(campaign.tree()::get).toList();
    }

    List<Level> levels() {
        return levels.all();
    }

    Json textsJson() {
        return Json.of(texts.all());
    }

    /// Code, name, level, number of the place above or 0.
    Json placesJson() {
        return Json.of(places().stream().map(place -> Json.array(place.code(), place.name(), levels.of(place.level()), place.parent().map(this::place).orElse(0))).toList());
    }

    Json levelsJson() {
        return Json.of(levels.all().stream().map(level -> Json.array(level.name(), ReportWord.level(level.name()).zh(), ReportWord.level(level.name()).en())).toList());
    }

    Json typesJson() {
        return Json.of(types.all().stream().map(code -> Json.array(code, campaign.standard().siteTypes().get(code).zh(), campaign.standard().siteTypes().get(code).en())).toList());
    }

    /// Code, type, name, place.
    Json sitesJson() {
        return Json.of(sites.stream().map(site -> Json.array(site.code(), types.of(site.type()), site.name(), place(site.place()))).toList());
    }

    /// Id, item, place, site or 0, time, method, whether *not applicable*, fields, the id it corrects or 0. Who recorded it stays out of a published file.
    Json recordsJson() {
        return Json.of(records.stream().map(entry -> Json.array(entry.id(), text(entry.item()), place(entry.place()), entry.site().map(this::site).orElse(0),
                entry.time(), text(entry.method()), entry.notApplicable() ? 1 : 0, fields.of(entry.fields()), text(entry.corrects()))).toList());
    }

    Json fieldsJson() {
        return Json.of(fields.all());
    }
}
