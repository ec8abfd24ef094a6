package heng.store.cells;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.plan.CellStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How records of a campaign become cells: which leaves take the typed way, which the general one, and the query between them.
public final class RecordPlan {

    private final RecordInput input;
    private final RecordTable table;
    private final RecordQuery query;
    private final List<TypedLeaf> typed;
    private final Map<Integer, Column> general;
    private final List<String> types;
    private final int leaves;

    private RecordPlan(RecordInput input, RecordTable table, RecordQuery query, List<TypedLeaf> typed, Map<Integer, Column> general, List<String> types, int leaves) {
        this.input = input;
        this.table = table;
        this.query = query;
        this.typed = typed;
        this.general = general;
        this.types = types;
        this.leaves = leaves;
    }

    RecordInput input() {
        return input;
    }

    RecordTable table() {
        return table;
    }

    RecordQuery query() {
        return query;
    }

    /// Leaves measured on columns of numbers.
    List<TypedLeaf> typed() {
        return typed;
    }

    /// The other leaves by their numbers, and the columns that charge records before them.
    Map<Integer, Column> general() {
        return general;
    }

    /// The site types that leaves look at.
    List<String> types() {
        return types;
    }

    /// How many leaves there are.
    int leaves() {
        return leaves;
    }

    public static RecordPlan of(RecordInput input) throws IOException {
        return of(input, true);
    }

    /// @param fast false to send every leaf the general way
    static RecordPlan of(RecordInput input, boolean fast) throws IOException {
        try (Connection duck = Duck.open(Runtime.getRuntime().availableProcessors())) {
            RecordTable table = RecordTable.of(duck, input.records());
            List<Column> columns = Leaves.of(input.kernel());
            Map<String, List<String>> grades = grades(duck, table, columns);
            Map<Integer, TypedLeaf> typed = new TreeMap<>();
            for (int i = 0; i < columns.size() && fast; i++) {
                int leaf = i;
                TypedLeaf.of(i, columns.get(i), input.kernel(), table).filter(found -> found.kind() != TypedLeaf.Kind.GRADE || grades.get(found.over()).size() <= UnitCells.GRADES).ifPresent(found -> typed.put(leaf, found));
            }
            Map<Integer, Column> general = general(columns, typed);
            typed.keySet().removeAll(general.keySet());
            List<String> types = List.copyOf(columns.stream().flatMap(column -> ((Source.Records) column.source()).sites().stream()).collect(Collectors.toCollection(TreeSet::new)));
            List<TypedLeaf> fastLeaves = List.copyOf(typed.values());
            return new RecordPlan(input, table, new RecordQuery(input, table, fastLeaves, grades, !general.isEmpty()), fastLeaves, general, types, columns.size());
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The grades that occur in each field of grades, but no more than one above what can be typed.
    private static Map<String, List<String>> grades(Connection duck, RecordTable table, List<Column> columns) throws SQLException {
        Map<String, List<String>> grades = new TreeMap<>();
        for (Column column : columns) {
            if (column.steps().getFirst() instanceof Step.Measure(Step.Measure.Statistic.Grade(String field), var _) && table.has(field) && !grades.containsKey(field)) {
                grades.put(field, Duck.texts(duck, "SELECT DISTINCT CAST(" + Duck.name(field) + " AS VARCHAR) AS grade FROM " + table.relation() + " WHERE grade IS NOT NULL LIMIT " + (UnitCells.GRADES + 1)));
            }
        }
        return grades;
    }

    /// What is not typed, and what charges records before it.
    private static Map<Integer, Column> general(List<Column> columns, Map<Integer, TypedLeaf> typed) {
        Map<Integer, Column> general = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) if (!typed.containsKey(i)) general.put(i, columns.get(i));
        for (int before = -1; before < general.size();) {
            before = general.size();
            List<ColumnCode> charging = general.values().stream().flatMap(column -> ((Source.Records) column.source()).unless().stream()).toList();
            for (int i = 0; i < columns.size(); i++) if (charging.contains(columns.get(i).code())) general.put(i, columns.get(i));
        }
        return general;
    }

    /// The cells of a part from records that already lie sorted by place, item and site; several files one after another.
    public CellStream sorted(int from, int to) throws IOException {
        Optional<List<String>> codes = prunable() ? Optional.of(PartRegister.codes(input.evidence(), from, to)) : Optional.empty();
        return open(from, to, table.relations().stream().map(file -> query.hashed(file, codes)).toList(), true);
    }

    /// The cells of a part from what [#sort] wrote.
    public CellStream effective(Path file, int from, int to) throws IOException {
        return open(from, to, List.of("SELECT * FROM " + Duck.parquet(file) + " WHERE place >= " + from + " AND place < " + to), false);
    }

    /// Writes the effective records of any order, sorted. What does not fit into memory is spilled.
    ///
    /// @param file an intermediate file of no fixed layout
    public void sort(Path file, int threads, int memoryMiB, Path spill) throws IOException {
        int places = input.evidence().tree().all().size();
        try (Connection duck = Duck.open(threads, memoryMiB, spill)) {
            new PartRegister(input.evidence(), 0, places, types, table.has("site") || !types.isEmpty(), duck);
            query.prepare(duck);
            Duck.execute(duck, "COPY (" + query.select() + " ORDER BY place, item, site) TO " + Duck.text(file.toString()) + " (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880)");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private CellStream open(int from, int to, List<String> selects, boolean hashed) throws IOException {
        return Duck.reading(duck -> new RecordCells(this, from, to, selects, hashed, duck));
    }

    /// Whether every record names its place, so that statistics of row groups can be asked.
    private boolean prunable() throws IOException {
        if (!table.has("place")) return false;
        try (Connection duck = Duck.reader()) {
            for (Path file : input.records()) {
                if (!RecordTable.isParquet(file)) return false;
                String nulls = Duck.ask(duck, "SELECT bool_or(coalesce(stats_null_count, 1) > 0) FROM parquet_metadata(" + Duck.path(file) + ") WHERE path_in_schema = 'place'");
                if (!nulls.equals("false")) return false;
            }
            return true;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
