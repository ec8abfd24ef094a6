package heng.store;

import heng.core.campaign.Body;
import heng.core.campaign.Sample;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Attributes;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.reference.DataCheck;
import heng.core.reference.Reference;
import heng.core.score.Amount;
import heng.core.score.CampaignEvidence;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.standard.Title;
import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads a campaign file and everything it names (docs/language.md, C1 to C6). Every problem is reported. A row that is refused does not count, and the campaign
/// comes back without it; it does not come back after any other problem (C6).
public final class CampaignReader {

    private static final String[] KEYS = {"heng", "id", "title", "standard", "tree", "root", "sites", "records", "attributes", "events", "period", "date",
        "bodies", "duties", "inspectors", "sample", "announced", "earlier", "results", "notice", "positions"};

    private final FileShelf shelf;
    private final Problems problems;
    private final List<Path> data;
    private final Optional<Path> fence;
    private final Map<RefusedRow, DataFolder> refused = new LinkedHashMap<>();
    private final List<DataFolder> folders = new ArrayList<>();
    private final Map<String, PlaceTree> trees = new LinkedHashMap<>();

    /// @param data a folder to look in for files that are not beside the campaign
    public CampaignReader(Optional<Path> data, Problems problems) {
        this(data, Optional.empty(), problems);
    }

    private CampaignReader(Optional<Path> data, Optional<Path> fence, Problems problems) {
        this.data = data.stream().toList();
        this.fence = fence;
        this.shelf = new FileShelf(fence);
        this.problems = problems;
    }

    /// For a campaign that came from outside: of the machine's files it sees those in a folder only. Another is refused as one that is not there.
    public static CampaignReader within(Path folder, Problems problems) {
        return new CampaignReader(Optional.empty(), Optional.of(folder.toAbsolutePath().normalize()), problems);
    }

    /// The rows refused so far in all campaigns read with this, also where none came back.
    public List<RefusedRow> refused() {
        return List.copyOf(refused.keySet());
    }

    /// Those rows as files that can be mended, by the table they belong to, such as `records`: its text.
    ///
    /// @param tables whose files are wanted though nothing of them was refused
    public Map<String, String> refusals(Set<String> tables, Locale locale) {
        Map<String, List<RefusedRow>> byTable = new TreeMap<>();
        tables.forEach(table -> byTable.put(table, new ArrayList<>()));
        refused.keySet().forEach(row -> byTable.computeIfAbsent(row.file().table(), _ -> new ArrayList<>()).add(row));
        Map<String, String> files = new TreeMap<>();
        byTable.forEach((table, rows) -> files.put(table, RefusalsFile.csv(rows, refused::get, locale)));
        return files;
    }

    /// Those rows that stand in one file, as cells: the head, then the rows with where and why; they can be mended and named as one more file.
    public List<List<String>> refusedIn(String file, Locale locale) {
        return RefusalsFile.cells(refused.keySet().stream().filter(row -> row.file().path().equals(file)).toList(), refused::get, locale);
    }

    public Optional<Campaign> read(Path file) {
        return read(file, Optional.empty(), List.of());
    }

    /// The campaign as another standard, or another edition, judges it.
    public Optional<Campaign> read(Path file, Standard judgedBy) {
        return read(file, Optional.of(judgedBy), List.of());
    }

    /// @param judgedBy the standard of the round that names this one as earlier
    private Optional<Campaign> read(Path file, Optional<Standard> judgedBy, List<Path> above) {
        Optional<Shelf.Found> found = shelf.file(file);
        if (found.isEmpty()) {
            problems.add(RefusalCode.FILE_MISSING, Spot.of(file.toString()), file, Path.of("").toAbsolutePath().toString());
            return Optional.empty();
        }
        Problems own = new Problems();
        Optional<Campaign> campaign = YamlReader.read(found.get().name(), found.get().text(), own).flatMap(dict -> read(Fields.of(dict, own, KEYS), file, judgedBy, above));
        // Its rows are told of one by one; what is left stops.
        folders.forEach(folder -> own.removeAll(folder.refused().refusals()));
        problems.addAll(own);
        return problems.none() ? campaign : Optional.empty();
    }

    private Optional<Campaign> read(Fields fields, Path file, Optional<Standard> judgedBy, List<Path> above) {
        String format = fields.text("heng").orElse("");
        if (!format.equals("campaign/1")) fields.problems().add(RefusalCode.NOT_OF_THIS_FORMAT, fields.node("heng").map(YamlNode::spot).orElse(fields.spot()), format, "campaign/1");
        fields.require("id", "id: autumn-2026");
        fields.require("standard", "standard: heng:civilised-city-field");
        // What an earlier round was judged by in its own time is shown, not computed with: it need not be readable any more.
        Optional<Standard> own = fields.node("standard").flatMap(node -> standard(node, file, judgedBy.isPresent() ? new Problems() : fields.problems()));
        Optional<Standard> standard = judgedBy.or(() -> own);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("").toAbsolutePath());
        List<Path> folders = new ArrayList<>(List.of(folder));
        folders.addAll(data);
        var dataFolder = DataFolder.within(fence, folders);
        this.folders.add(dataFolder);
        var reader = new CampaignFiles(fields, dataFolder, trees);
        Optional<PlaceTree> tree = reader.tree();
        if (standard.isEmpty() || tree.isEmpty() || !fields.problems().none()) return Optional.empty();
        return Optional.of(assemble(fields, file, standard.get(), own, tree.get(), reader, above));
    }

    private Optional<Standard> standard(YamlNode node, Path file, Problems found) {
        Optional<String> reference = Fields.text(node, found, "standard: heng:civilised-city-field");
        Optional<Shelf.Found> source = reference.flatMap(name -> shelf.find(name, file.toString()));
        if (reference.isPresent() && source.isEmpty()) {
            boolean ours = reference.get().startsWith("heng:");
            found.add(ours ? RefusalCode.UNKNOWN_STANDARD : RefusalCode.FILE_MISSING, node.spot(), reference.get(),
                    ours ? Nearest.hint(reference.get(), shelf.names().stream().map(name -> "heng:" + name).toList()) : file.toString());
        }
        return source.flatMap(text -> new StandardReader(shelf, found).read(text));
    }

    private Campaign assemble(Fields fields, Path file, Standard standard, Optional<Standard> own, PlaceTree tree, CampaignFiles files, List<Path> above) {
        Problems found = fields.problems();
        Kernel kernel = standard.kernel();
        Fields period = fields.dict("period", "period: {from: 2026-09-01, to: 2026-09-30}").map(dict -> Fields.of(dict, found, "from", "to")).orElse(fields);
        Optional<LocalDate> from = period == fields ? Optional.empty() : period.date("from");
        Optional<LocalDate> to = period == fields ? Optional.empty() : period.date("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) found.add(RefusalCode.PERIOD_BACKWARDS, period.spot(), to.get());
        Optional<LocalDate> date = fields.date("date").or(() -> to);
        boolean lookBack = kernel.columns().values().stream().anyMatch(column -> column.source() instanceof Source.Events || column.source() instanceof Source.Title);
        if (lookBack && date.isEmpty()) fields.require("date", "date: 2026-09-30");
        Vocabulary words = new Vocabulary(standard.siteTypes().keySet(), items(kernel), standard.methods().keySet(), eventKinds(kernel));
        SiteReader.Register register = files.sites(words, tree);
        Optional<Sample> sample = files.sample(standard);
        List<Body> bodies = files.bodies(tree);
        Setup setup = Setup.of(register.sites(), sample, bodies, files.duties(standard, bodies, tree), files.inspectors(register.sites(), tree));
        var refusedSites = new RefusedSites(register.sites(), register.whole(), files.folder(), found);
        var check = new DataCheck(kernel, found);
        FieldEvidence seen = files.evidence(words, tree, refusedSites, read -> {
            if (!within(read.record().time(), from, to)) return;
            String type = read.record().site().flatMap(refusedSites::find).map(Site::type).orElse("");
            check.record(new DataCheck.Located(read.record(), read::spotOf), type);
        });
        refusedSites.say();
        List<RecordReader.Read> all = seen.records();
        List<RecordReader.Read> counting = all.stream().filter(read -> within(read.record().time(), from, to) && read.record().site().map(setup.drawn()::contains).orElse(true)).toList();
        Attributes attributes = checked(files.attributes(tree), check, tree, files.folder(), fields);
        List<AnnouncedResult> announced = files.announced(tree);
        new LevelCheck(standard, tree, found).run();
        List<Path> path = new ArrayList<>(above);
        path.add(file.toAbsolutePath().normalize());
        List<Campaign> earlier = earlier(fields, file, standard, path);
        Map<String, CampaignEvidence.Results> results = results(fields, file, files, kernel.arithmetic(), path);
        if (above.isEmpty()) known(standard, earlier, results.keySet(), fields);
        List<Evidence.Round> rounds = earlier.stream().map(round -> new Evidence.Round(round.id(), round.evidence())).toList();
        var evidence = new CampaignEvidence(tree, setup.sites(), counting.stream().map(RecordReader.Read::record).toList(), attributes, seen.events(), announced,
                date.orElse(LocalDate.MAX), results, rounds);
        List<InputFile> inputs = new ArrayList<>(files.inputs());
        earlier.forEach(round -> round.inputs().stream().filter(input -> !inputs.contains(input)).forEach(inputs::add));
        List<RefusedRow> ownRefused = files.folder().refused().list();
        ownRefused.forEach(row -> refused.put(row, files.folder()));
        List<RefusedRow> allRefused = new ArrayList<>(ownRefused);
        earlier.forEach(round -> round.refused().stream().filter(row -> !allRefused.contains(row)).forEach(allRefused::add));
        int hanging = refusedSites.count() + earlier.stream().mapToInt(Campaign::hanging).sum();
        List<Refusal> notes = new ArrayList<>(files.folder().notes().list());
        earlier.forEach(round -> round.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add));
        String id = fields.text("id").orElse("");
        var odd = new ArrayList<>(new CampaignOddities(standard, fields.spot()).look(setup.sites(), counting.stream().map(RecordReader.Read::record).toList(), from, to));
        odd.addAll(seen.warnings());
        return new Campaign(id, fields.node("title").map(node -> Title.of(node, found)).orElse(new Title(id, id)), standard,
                fields.text("standard").orElse(""), evidence, new Reference(kernel, evidence), from, to,
                fields.node("notice").map(node -> Title.of(node, found)), fields.flag("positions"), inputs, counting.size(), all.size() - counting.size(), seen.superseded(), earlier, own, announced, odd,
                allRefused, hanging, notes, setup);
    }

    private static boolean within(LocalDateTime time, Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate day = time.toLocalDate();
        return (from.isEmpty() || !day.isBefore(from.get())) && (to.isEmpty() || !day.isAfter(to.get()));
    }

    private static Set<String> items(Kernel kernel) {
        return kernel.columns().values().stream().flatMap(column -> column.source() instanceof Source.Records records ? records.items().stream() : java.util.stream.Stream.of())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> eventKinds(Kernel kernel) {
        return kernel.columns().values().stream().flatMap(column -> column.source() instanceof Source.Events events ? java.util.stream.Stream.of(events.kind()) : java.util.stream.Stream.of())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The attributes without the rows that have a value which is none where a column reads it.
    private static Attributes checked(Attributes attributes, DataCheck check, PlaceTree tree, DataFolder folder, Fields fields) {
        int before = fields.problems().size();
        Spot where = fields.node("attributes").map(YamlNode::spot).orElse(fields.spot());
        check.attributes(attributes, tree, where);
        List<Refusal> found = fields.problems().since(before).stream().filter(refusal -> !refusal.spot().equals(where)).toList();
        folder.refuseLate(found);
        Set<Spot> lines = found.stream().map(refusal -> line(refusal.spot())).collect(Collectors.toSet());
        return lines.isEmpty() ? attributes : attributes.only(given -> !lines.contains(line(given.spot())));
    }

    private static Spot line(Spot spot) {
        return new Spot(spot.file(), spot.line(), 0);
    }

    private List<Campaign> earlier(Fields fields, Path file, Standard standard, List<Path> path) {
        List<Campaign> rounds = new ArrayList<>();
        for (YamlNode node : fields.nodes("earlier")) {
            Fields.text(node, fields.problems(), "earlier: [spring.yaml]").flatMap(name -> other(node, name, file, Optional.of(standard), path, fields.problems())).ifPresent(rounds::add);
        }
        return rounds;
    }

    /// A campaign that this one names.
    private Optional<Campaign> other(YamlNode node, String name, Path file, Optional<Standard> judgedBy, List<Path> path, Problems found) {
        Path target = FileShelf.shortened(file.toAbsolutePath().resolveSibling(name).normalize());
        if (path.contains(target.toAbsolutePath().normalize())) {
            found.add(RefusalCode.INHERITS_ITSELF, node.spot(), name);
            return Optional.empty();
        }
        boolean there = java.nio.file.Files.isRegularFile(target) && fence.map(target.toAbsolutePath().normalize()::startsWith).orElse(true);
        if (!there) {
            found.add(RefusalCode.FILE_MISSING, node.spot(), name, String.valueOf(target.toAbsolutePath().getParent()));
            return Optional.empty();
        }
        return read(target, judgedBy, path);
    }

    private Map<String, CampaignEvidence.Results> results(Fields fields, Path file, CampaignFiles files, Arithmetic arithmetic, List<Path> path) {
        Map<String, CampaignEvidence.Results> results = new LinkedHashMap<>();
        fields.dict("results", "results: {minors: minors.yaml}").ifPresent(dict -> dict.entries().forEach((standard, entry) ->
                Fields.text(entry.value(), fields.problems(), standard + ": minors.yaml").ifPresent(name -> {
                    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) results.put(standard, files.results(name, entry.value().spot(), arithmetic));
                    else other(entry.value(), name, file, Optional.empty(), path, fields.problems()).ifPresent(campaign -> results.put(standard, of(campaign, arithmetic)));
                })));
        return results;
    }

    private static CampaignEvidence.Results of(Campaign campaign, Arithmetic arithmetic) {
        Kernel kernel = campaign.standard().kernel();
        return (column, place) -> {
            ColumnCode code = column.map(ColumnCode::new).orElse(kernel.main());
            if (campaign.tree().find(place).isEmpty() || !kernel.columns().containsKey(code)) return Optional.empty();
            Cell cell = campaign.value(code, place);
            Num value = cell.value(kernel.arithmetic());
            return Optional.of(value == null || kernel.arithmetic() == arithmetic ? cell
                    : new Cell(new Amount.Plain(arithmetic.nearest(value.decimal())), cell.state(), cell.effect(), cell.coverage()));
        };
    }

    /// Rounds and standards that `result` sources ask for. An earlier round, read with a later round's standard, need not know them: there they have no evidence.
    private static void known(Standard standard, List<Campaign> earlier, Set<String> results, Fields fields) {
        Set<String> rounds = earlier.stream().map(Campaign::id).collect(Collectors.toCollection(LinkedHashSet::new));
        standard.kernel().columns().values().forEach(column -> {
            if (!(column.source() instanceof Source.Result result)) return;
            Spot spot = fields.node("earlier").map(YamlNode::spot).orElse(fields.spot());
            result.round().filter(round -> !rounds.contains(round)).ifPresent(round -> fields.problems().add(RefusalCode.UNKNOWN_ROUND, spot, round, Nearest.hint(round, rounds)));
            result.standard().filter(name -> !results.contains(name)).ifPresent(name -> fields.problems().add(RefusalCode.UNKNOWN_RESULT, fields.spot(), name));
        });
    }
}
