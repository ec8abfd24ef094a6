package heng.store;

import heng.core.campaign.Assignment;
import heng.core.campaign.Body;
import heng.core.campaign.Duty;
import heng.core.campaign.Sample;
import heng.core.kernel.Effect;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.place.Attributes;
import heng.core.place.CoordinateSystem;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.score.Amount;
import heng.core.score.CampaignEvidence;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.standard.Standard;
import heng.core.text.Nearest;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The files that a campaign names, read with their readers.
final class CampaignFiles {

    /// What a campaign may call an encoding. GB18030 reads everything that was written as GBK or GB 2312.
    private static final Map<String, Charset> ENCODINGS = new TreeMap<>(Map.of("UTF-8", StandardCharsets.UTF_8, "GB18030", TextFile.GB18030, "GBK", TextFile.GB18030,
            "GB2312", TextFile.GB18030, "UTF-16LE", StandardCharsets.UTF_16LE, "UTF-16BE", StandardCharsets.UTF_16BE));

    private static final int MOST_QUOTA = 1_000_000;

    private final Fields fields;
    private final DataFolder folder;
    private final Map<String, PlaceTree> trees;
    private final Problems problems;

    /// @param trees built-in trees read before, by root
    CampaignFiles(Fields fields, DataFolder folder, Map<String, PlaceTree> trees) {
        this.fields = fields;
        this.folder = folder;
        this.trees = trees;
        this.problems = fields.problems();
    }

    List<InputFile> inputs() {
        return folder.inputs();
    }

    Optional<PlaceTree> tree() {
        Optional<YamlNode> tree = fields.require("tree", "tree: " + Divisions.EDITION);
        if (tree.isEmpty()) return Optional.empty();
        Optional<String> root = fields.text("root");
        if (tree.get() instanceof YamlNode.Scalar(var spot, String name)) {
            if (name.equals(Divisions.EDITION)) return builtIn(root);
            return noTree(spot, name);
        }
        if (Fields.list(tree.get()).isEmpty()) return noTree(tree.get().spot(), tree.get().shown());
        List<TreeSource> sources = Fields.list(tree.get()).stream().flatMap(node -> treeSource(node).stream()).toList();
        if (!problems.none() || sources.isEmpty()) return Optional.empty();
        Optional<PlaceTree> whole = PlaceReader.read(sources, folder, problems);
        if (whole.isEmpty() || root.isEmpty()) return whole;
        if (whole.get().find(new PlaceCode(root.get())).isPresent()) return Optional.of(whole.get().below(new PlaceCode(root.get())));
        problems.add(RefusalCode.UNKNOWN_PLACE, fields.node("root").orElseThrow().spot(), root.get(),
                Nearest.hint(root.get(), whole.get().all().stream().map(place -> place.code().text()).toList()));
        return Optional.empty();
    }

    private Optional<PlaceTree> noTree(Spot spot, String shown) {
        problems.add(RefusalCode.WRONG_SHAPE, spot, shown, Phrase.TREE, "tree: " + Divisions.EDITION + " | {file: places.csv, code: code, name: name, level: level}");
        return Optional.empty();
    }

    private Optional<PlaceTree> builtIn(Optional<String> root) {
        String key = root.orElse("");
        if (!trees.containsKey(key)) {
            Spot spot = fields.node("root").map(YamlNode::spot).orElse(fields.spot());
            Optional<PlaceTree> read = root.isEmpty() ? Optional.of(Divisions.all()) : Divisions.below(new PlaceCode(key), spot, problems);
            read.ifPresent(tree -> trees.put(key, tree));
        }
        return Optional.ofNullable(trees.get(key));
    }

    private Optional<TreeSource> treeSource(YamlNode node) {
        Fields source = Fields.of(node, problems, "tree: {file: places.csv, code: code, name: name, level: level}", "file", "encoding", "code", "name", "parent", "level", "distinct");
        var told = new FileRef.Told(encoding(source), Optional.empty());
        Optional<FileRef> file = source.require("file", "file: places.csv").flatMap(name -> file(name, "tree", told));
        List<String> code = source.require("code", "code: code").map(this::code).orElse(List.of());
        source.require("name", "name: name");
        Optional<YamlNode> level = source.require("level", "level: {all: country}");
        if (file.isEmpty() || level.isEmpty() || code.isEmpty() || source.text("name").isEmpty()) return Optional.empty();
        Optional<TreeSource.LevelName> named = level.get() instanceof YamlNode.Dict dict
                ? Fields.of(dict, problems, "all").text("all").map(TreeSource.All::new)
                : Fields.text(level.get(), problems, "level: level").map(TreeSource.InColumn::new);
        return named.map(found -> new TreeSource(file.get(), code, source.text("name").orElseThrow(), source.text("parent"), found, source.flag("distinct")));
    }

    /// The columns of a code: a text, or a list of them (C2). None where something else stands there.
    private List<String> code(YamlNode node) {
        List<YamlNode> names = Fields.list(node);
        boolean texts = !names.isEmpty() && names.stream().allMatch(name -> name instanceof YamlNode.Scalar(var _, String text) && !text.isBlank());
        if (!texts) problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.COLUMNS, "code: code | [country, year]");
        return texts ? names.stream().map(YamlNode::shown).toList() : List.of();
    }

    /// @param table the key of the campaign under which the file stands
    private Optional<FileRef> file(YamlNode node, String table, FileRef.Told told) {
        return Fields.text(node, problems, table + ".csv").map(name -> new FileRef(name, node.spot(), table, told));
    }

    /// The encoding that a map with the key `file` tells.
    private static Optional<Charset> encoding(Fields source) {
        return source.word("encoding", ENCODINGS.keySet().toArray(String[]::new)).map(ENCODINGS::get);
    }

    private List<FileRef> files(String key) {
        return fields.nodes(key).stream().flatMap(node -> file(node, key).stream()).toList();
    }

    /// A name alone, or a map that tells more.
    private Optional<FileRef> file(YamlNode node, String key) {
        if (!(node instanceof YamlNode.Dict)) return file(node, key, FileRef.Told.NOTHING);
        boolean sites = key.equals("sites");
        Fields source = sites ? Fields.of(node, problems, "", "file", "encoding", "coordinates") : Fields.of(node, problems, "", "file", "encoding");
        Optional<CoordinateSystem> coordinates = source.word("coordinates", Arrays.stream(CoordinateSystem.values()).map(CoordinateSystem::word).toArray(String[]::new)).flatMap(CoordinateSystem::of);
        var told = new FileRef.Told(encoding(source), coordinates);
        return source.require("file", "file: " + key + ".csv").flatMap(name -> file(name, key, told));
    }

    /// Records and events, superseded ones left out.
    ///
    /// @param check what else is wrong with a record, said to the problems of this campaign
    FieldEvidence evidence(Vocabulary words, PlaceTree tree, RefusedSites sites, Consumer<RecordReader.Read> check) {
        return FieldEvidence.read(files("records"), files("events"), new RecordRows.Context(words, sites, new PlaceLookup(tree, problems), problems), folder, check);
    }

    SiteReader.Register sites(Vocabulary words, PlaceTree tree) {
        return SiteReader.register(files("sites"), words, tree, folder, problems);
    }

    List<Body> bodies(PlaceTree tree) {
        return BodyReader.read(files("bodies"), tree, folder, problems);
    }

    List<Duty> duties(Standard standard, List<Body> bodies, PlaceTree tree) {
        return DutyReader.read(files("duties"), standard, bodies, tree, folder, problems);
    }

    List<Assignment> inspectors(List<Site> register, PlaceTree tree) {
        return AssignmentReader.read(files("inspectors"), register, tree, folder, problems);
    }

    /// The sampling plan; empty where there is none or a part of it was refused.
    Optional<Sample> sample(Standard standard) {
        Optional<Fields> given = fields.dict("sample", "sample: {seed: …, quota: {street: 20}}").map(dict -> Fields.of(dict, problems, "seed", "quota"));
        if (given.isEmpty()) return Optional.empty();
        int before = problems.size();
        Optional<String> seed = given.get().require("seed", "seed: 2026-11-27 10:00").flatMap(node -> Fields.text(node, problems, "seed: 2026-11-27 10:00"));
        Map<String, Integer> quota = new TreeMap<>();
        given.get().dict("quota", "quota: {street: 20}").ifPresent(dict -> {
            Fields types = Fields.of(dict, problems, standard.siteTypes().keySet().toArray(String[]::new));
            standard.siteTypes().keySet().forEach(type -> types.whole(type, 1, MOST_QUOTA).ifPresent(most -> quota.put(type, most)));
        });
        return problems.size() > before || seed.isEmpty() || seed.get().isBlank() ? Optional.empty() : Optional.of(new Sample(seed.get(), quota));
    }

    DataFolder folder() {
        return folder;
    }

    List<AnnouncedResult> announced(PlaceTree tree) {
        return AnnouncedReader.read(files("announced"), tree, folder, problems);
    }

    Attributes attributes(PlaceTree tree) {
        List<AttributeSource> sources = new ArrayList<>();
        for (YamlNode node : fields.nodes("attributes")) {
            if (node instanceof YamlNode.Scalar) {
                file(node, "attributes", FileRef.Told.NOTHING).ifPresent(file -> sources.add(new AttributeSource(file, List.of("code"), Map.of(), Optional.empty())));
                continue;
            }
            Fields source = Fields.of(node, problems, "attributes: [{file: towns.csv, code: code}]", "file", "encoding", "code", "columns", "thousands");
            var told = new FileRef.Told(encoding(source), Optional.empty());
            Optional<FileRef> file = source.require("file", "file: towns.csv").flatMap(name -> file(name, "attributes", told));
            List<String> code = source.node("code").map(this::code).orElse(List.of("code"));
            if (file.isPresent() && !code.isEmpty()) sources.add(new AttributeSource(file.get(), code, source.textMap("columns"), source.text("thousands")));
        }
        return AttributeReader.read(sources, tree, place -> fields.has("root") && tree.find(place).isEmpty(), folder, problems);
    }

    /// A results CSV of ours: `column,place,value,state`; its first column is the main one.
    CampaignEvidence.Results results(String name, Spot spot, Arithmetic arithmetic) {
        Map<String, Map<PlaceCode, Cell>> cells = new java.util.LinkedHashMap<>();
        Table.read(folder, new FileRef(name, spot), problems, new RefusedRows(), head -> {
            Column column = head.need("column");
            Column place = head.need("place");
            Column value = head.need("value");
            Column state = head.need("state");
            return row -> {
                Optional<State> known = State.of(row.text(state));
                if (known.isEmpty()) problems.add(RefusalCode.BAD_VALUE, row.spot(state), row.text(state), "scored", "state");
                else if (!row.text(value).isEmpty() && !Fields.isDecimal(row.text(value))) problems.add(RefusalCode.BAD_VALUE, row.spot(value), row.text(value), Phrase.NUMBER, "value");
                else row.required(place, problems).ifPresent(code -> cells.computeIfAbsent(row.text(column), _ -> new HashMap<>())
                        .put(new PlaceCode(code), cell(row.text(value), known.get(), arithmetic)));
            };
        });
        return (column, place) -> Optional.ofNullable(column.isPresent() ? cells.get(column.get()) : cells.values().stream().findFirst().orElse(null)).map(byPlace -> byPlace.get(place));
    }

    private static Cell cell(String value, State state, Arithmetic arithmetic) {
        Amount amount = value.isEmpty() ? null : new Amount.Plain(arithmetic.nearest(new BigDecimal(value)));
        if (state == State.SCORED && amount == null) return Cell.noEvidence(Coverage.UNSEEN);
        return new Cell(state == State.SCORED || state.isDecision() ? amount : null, state, state.isDecision() ? Effect.RISES : Effect.HERE, amount == null ? Coverage.UNSEEN : Coverage.SEEN);
    }
}
