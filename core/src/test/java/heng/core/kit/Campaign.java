package heng.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.explain.Explainer;
import heng.core.kernel.ColumnCode;
import heng.core.place.Attributes;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.AnnouncedResult;
import heng.core.record.Event;
import heng.core.record.EvidenceRecord;
import heng.core.reference.DataCheck;
import heng.core.reference.Reference;
import heng.core.score.CampaignEvidence;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.score.Publisher;
import heng.core.standard.Standard;
import heng.core.text.Problems;
import heng.core.text.Spot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A standard applied to evidence from text tables. Built step by step, then asked. Until [#places] says otherwise the tree is
/// the city `C` with the counties `A` (towns `A1`, `A2`) and `B` (town `B1`).
public final class Campaign {

    private static final String PLACES = """
            code  level   parent
            C     city    -
            A     county  C
            A1    town    A
            A2    town    A
            B     county  C
            B1    town    B
            """;

    private final Standard standard;
    private PlaceTree tree;
    private final List<Site> sites = new ArrayList<>();
    private final List<EvidenceRecord> records = new ArrayList<>();
    private final Attributes.Builder attributes = new Attributes.Builder();
    private final List<Event> events = new ArrayList<>();
    private final List<AnnouncedResult> announced = new ArrayList<>();
    private final Map<String, Map<String, Cell>> results = new HashMap<>();
    private final List<Evidence.Round> earlier = new ArrayList<>();
    private LocalDate date = LocalDate.parse("2026-09-30");
    private @Nullable Reference reference;

    private Campaign(Standard standard) {
        this.standard = standard;
        this.tree = tree(PLACES);
    }

    public static Campaign of(String yaml) {
        return of(Standards.read(yaml));
    }

    public static Campaign of(Standard standard) {
        return new Campaign(standard);
    }

    /// `code  level  parent`, and if wanted `name`. Levels are ordered as they occur.
    public Campaign places(String table) {
        tree = tree(table);
        return this;
    }

    private static PlaceTree tree(String table) {
        List<Place> places = Table.of(table).rows().stream().map(Table::filled).map(row -> new Place(new PlaceCode(row.get("code")),
                row.getOrDefault("name", row.get("code")), new Level(row.get("level")), Optional.ofNullable(row.get("parent")).map(PlaceCode::new))).toList();
        return new PlaceTree("test", places.stream().map(Place::level).distinct().toList(), places);
    }

    /// `code  type  place`.
    public Campaign sites(String table) {
        Table.of(table).rows().forEach(row -> sites.add(new Site(new SiteCode(row.get("code")), row.get("type"), row.get("code"), new PlaceCode(row.get("place")), Optional.empty())));
        return this;
    }

    /// `item` and `site` or `place`; if wanted `id`, `time`, `method`, `answer`; every other column is a field.
    public Campaign records(String table) {
        for (Map<String, String> row : Table.of(table).rows()) {
            Map<String, String> fields = Table.filled(row);
            String item = fields.remove("item");
            String id = Optional.ofNullable(fields.remove("id")).orElse("r" + (records.size() + 1));
            String time = Optional.ofNullable(fields.remove("time")).orElse("2026-09-05");
            String method = Optional.ofNullable(fields.remove("method")).orElse("");
            String answer = Optional.ofNullable(fields.remove("answer")).orElse("");
            if (!List.of("", "not applicable").contains(answer)) throw new IllegalArgumentException("Not an answer: " + answer);
            Optional<SiteCode> site = Optional.ofNullable(fields.remove("site")).map(SiteCode::new);
            Optional<PlaceCode> place = Optional.ofNullable(fields.remove("place")).map(PlaceCode::new);
            PlaceCode where = site.map(this::placeOf).or(() -> place).orElseThrow();
            records.add(new EvidenceRecord(id, item, where, site, LocalDateTime.parse(time.contains("T") ? time : time + "T00:00"),
                    method, "", !answer.isEmpty(), answer.isEmpty() ? fields : Map.of()));
        }
        return this;
    }

    private PlaceCode placeOf(SiteCode code) {
        return sites.stream().filter(site -> site.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException("No site " + code)).place();
    }

    /// `place` and a column for each attribute.
    public Campaign attributes(String table) {
        Table given = Table.of(table);
        given.head().stream().filter(name -> !name.equals("place")).forEach(attributes::declare);
        for (Map<String, String> row : given.rows()) {
            Map<String, String> values = Table.filled(row);
            PlaceCode place = new PlaceCode(values.remove("place"));
            values.forEach((name, value) -> attributes.add(place, name, new Attributes.Given(value, new Spot("attributes.csv", 1, 1))));
        }
        return this;
    }

    /// `kind  place  date`.
    public Campaign events(String table) {
        Table.of(table).rows().forEach(row -> events.add(new Event("e" + events.size(), row.get("kind"), new PlaceCode(row.get("place")), LocalDate.parse(row.get("date")))));
        return this;
    }

    /// `title  place  date`: what an authority announced.
    public Campaign announced(String table) {
        Table.of(table).rows().forEach(row -> announced.add(new AnnouncedResult(new PlaceCode(row.get("place")), row.get("title"), row.get("title"),
                Optional.empty(), Optional.empty(), "", "issuer", "document", LocalDate.parse(row.get("date")))));
        return this;
    }

    public Campaign date(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    /// What another standard gave: `place` and a column for each column of it, cells as [Cells#parse] takes them. Its main column is called `main`.
    public Campaign results(String other, String table) {
        Map<String, Cell> cells = results.computeIfAbsent(other, _ -> new HashMap<>());
        for (Map<String, String> row : Table.of(table).rows()) {
            row.forEach((column, cell) -> {
                if (!column.equals("place")) Cells.parse(cell, standard.kernel().arithmetic()).ifPresent(found -> cells.put(row.get("place") + "/" + column, found));
            });
        }
        return this;
    }

    /// An earlier round; call in the order of time.
    public Campaign earlier(String id, Campaign round) {
        earlier.add(new Evidence.Round(id, round.evidence()));
        return this;
    }

    public Standard standard() {
        return standard;
    }

    public Evidence evidence() {
        Map<String, CampaignEvidence.Results> found = new HashMap<>();
        results.forEach((name, cells) -> found.put(name, (column, place) -> Optional.ofNullable(cells.get(place + "/" + column.orElse("main")))));
        return new CampaignEvidence(tree, sites, records, attributes.build(), events, announced, date, found, earlier);
    }

    /// What the data check has against the evidence, the first line of each refusal; files are `records.csv` (lines count from 1) and `attributes.csv`.
    public String refusals() {
        return Standards.lines(problems());
    }

    /// One refusal of the data check in full.
    public String refusal(int index, String records) {
        return records(records).problems().list().get(index).toString();
    }

    private Problems problems() {
        Problems problems = new Problems();
        DataCheck check = new DataCheck(standard.kernel(), problems);
        List<DataCheck.Located> located = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            int line = i + 1;
            located.add(new DataCheck.Located(records.get(i), field -> new Spot("records.csv", line, 1 + Math.max(0, List.copyOf(records.get(line - 1).fields().keySet()).indexOf(field)))));
        }
        check.records(located, entry -> entry.site().map(code -> sites.stream().filter(site -> site.code().equals(code)).findFirst().orElseThrow().type()).orElse(""));
        check.attributes(attributes.build(), tree, Spot.of("campaign.yaml"));
        return problems;
    }

    public Reference reference() {
        if (reference == null) {
            assertThat(refusals()).as("the data check").isEmpty();
            reference = new Reference(standard.kernel(), evidence());
        }
        return reference;
    }

    /// `87.25 scored 3/4`.
    public String cell(String column, String place) {
        return Cells.text(reference().value(new ColumnCode(column), new PlaceCode(place)), standard.kernel().arithmetic());
    }

    /// The head is `place` and columns of the standard; every cell is computed and compared.
    public Campaign shows(String table) {
        Table expected = Table.of(table);
        expected.check(expected.head().stream().filter(name -> !name.equals("place")).toList(), (row, column) -> cell(column, expected.rows().get(row).get("place")));
        return this;
    }

    /// The units of a column after its first `steps` steps, each on a line: where it is, its records, its cell.
    public String units(String column, int steps, String place) {
        List<String> lines = reference().units(new ColumnCode(column), steps, new PlaceCode(place)).stream().map(unit -> unit.place().code()
                + unit.site().map(site -> "/" + site.code()).orElse("") + " " + unit.records().stream().map(EvidenceRecord::id).toList() + " "
                + Cells.text(unit.cell(), standard.kernel().arithmetic())).toList();
        return String.join("\n", lines);
    }

    public List<Published> published(boolean positions) {
        return new Publisher(standard.kernel(), evidence(), reference()::value, positions).publish();
    }

    /// Each standing on a line, in words of [Standings].
    public String standings() {
        return Standings.text(publisher(Positions.PUBLISHED, Optional.empty()).publish());
    }

    /// As [#standings], for somebody who may see these places only.
    public String standingsAmong(String... places) {
        return Standings.text(publisher(Positions.PUBLISHED, Optional.empty()).publish().stream().map(one -> one.among(place -> List.of(places).contains(place.code().text()))).toList());
    }

    /// As [#standings], with the change since a round under the same standard.
    public String standingsAfter(Campaign last, Positions then) {
        return Standings.text(publisher(Positions.PUBLISHED, Optional.of(last.publisher(then, Optional.empty()))).publish());
    }

    public Publisher publisher(Positions positions, Optional<Publisher> last) {
        return new Publisher(standard.kernel(), evidence(), reference()::value, positions, last);
    }

    /// Each published number on a line: column, place, as shown, state, position.
    public String publishedText(boolean positions) {
        return String.join("\n", published(positions).stream().map(one -> one.column() + " " + one.place().code()
                + one.shown().map(number -> " " + number.toPlainString()).orElse("") + " " + one.cell().state().word()
                + one.position().map(position -> " #" + position).orElse("")).toList()) + "\n";
    }

    public heng.core.explain.Node explanation(String column, String place) {
        return new Explainer(reference()).explain(new ColumnCode(column), new PlaceCode(place));
    }

    /// The explanation, a node or row on a line, parts indented.
    public String explain(String column, String place) {
        return outline(explanation(column, place));
    }

    /// A node of this campaign in the same way.
    public String outline(heng.core.explain.Node node) {
        return new Outline(standard.kernel().arithmetic()).of(node);
    }
}
