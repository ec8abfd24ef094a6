package heng.bench;

import heng.bench.NationStandard.Rule;
import heng.core.place.Place;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/// The observations of a part of the tree as a table of DuckDB, in the order of place, item and site.
final class ObservationRows implements DuckDBTableFunction<Integer, Integer, Integer> {

    private static final List<String> COLUMNS = List.of("id", "code", "item", "site", "minute", "na", "taken_back", "passed", "faults", "alight", "lamps", "share", "grade");
    private static final int VALUES = 7;

    private final List<Place> places;
    private final int to;
    private final Observations made;
    private int place;
    private int item;
    private int row;

    /// @param from the first place of the part
    ObservationRows(List<Place> places, int from, int to, long seed) {
        this.places = places;
        this.place = from - 1;
        this.to = to;
        this.item = NationStandard.ITEMS;
        this.made = new Observations(seed);
    }

    @Override
    public Integer bind(DuckDBTableFunctionBindInfo info) throws Exception {
        for (String column : COLUMNS) {
            info.addResultColumn(column, switch (column) {
                case "id", "taken_back" -> DuckDBColumnType.BIGINT;
                case "code" -> DuckDBColumnType.VARCHAR;
                default -> DuckDBColumnType.INTEGER;
            });
        }
        return 0;
    }

    @Override
    public Integer init(DuckDBTableFunctionInitInfo info) throws Exception {
        info.setMaxThreads(1);
        return 0;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter into) throws Exception {
        DuckDBWritableVector[] columns = new DuckDBWritableVector[COLUMNS.size()];
        for (int i = 0; i < columns.length; i++) columns[i] = into.vector(i);
        int filled = 0;
        for (; filled < into.capacity() && advance(); row++, filled++) fill(columns, filled);
        return filled;
    }

    /// To the next row there is.
    private boolean advance() {
        while (row >= made.count) {
            if (++item >= NationStandard.ITEMS) {
                item = 0;
                do place++; while (place < to && !NationEvidence.isVillage(places.get(place)));
            }
            if (place >= to) return false;
            made.cell(place, item);
            row = 0;
        }
        return true;
    }

    private void fill(DuckDBWritableVector[] columns, int at) {
        columns[0].setLong(at, Observations.id(place, item, row));
        columns[1].setString(at, places.get(place).code().text());
        columns[2].setInt(at, item);
        columns[3].setInt(at, made.site[row]);
        columns[4].setInt(at, made.minute[row]);
        columns[5].setInt(at, made.notApplicable[row] ? 1 : 0);
        if (made.of[row] < 0) columns[6].setNull(at);
        else columns[6].setLong(at, Observations.id(place, item, made.of[row]));
        boolean measured = made.of[row] < 0 && !made.notApplicable[row];
        int value = measured ? VALUES + field(NationStandard.rule(item)) : -1;
        for (int i = VALUES; i < columns.length; i++) if (i != value) columns[i].setNull(at);
        if (value < 0) return;
        columns[value].setInt(at, made.value[row]);
        if (NationStandard.rule(item) == Rule.TIERS) columns[value + 1].setInt(at, made.lamps[row]);
    }

    private static int field(Rule rule) {
        return switch (rule) {
            case YES_NO -> 0;
            case DEDUCT -> 1;
            case TIERS -> 2;
            case LINEAR -> 4;
            case GRADES, HISTOGRAM -> 5;
        };
    }
}
