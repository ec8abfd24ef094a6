package heng.store.cells;

import heng.core.plan.CellBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBColumnType;

/// Which columns a cell file has (docs/formats.md F7): the rare ones only where a leaf needs them.
record CellLayout(List<Member> members, boolean exact) {

    /// A member of a cell, in the order of the columns.
    enum Member {
        PLACE, LEAF, DUE, SEEN, UNITS, NOT_APPLICABLE, UNSEEN, RISEN, OVER, UNDER, OVER_LOW, UNDER_LOW, LEAST, GREATEST, TALLY, OVERFLOW;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        int[] ints(CellBatch batch) {
            return switch (this) {
                case PLACE -> batch.place;
                case LEAF -> batch.leaf;
                case DUE -> batch.due;
                case SEEN -> batch.seen;
                case UNITS -> batch.units;
                case NOT_APPLICABLE -> batch.notApplicable;
                case UNSEEN -> batch.unseen;
                case RISEN, OVER, UNDER, OVER_LOW, UNDER_LOW, LEAST, GREATEST, TALLY, OVERFLOW -> throw new IllegalArgumentException(this + " is no int");
            };
        }

        long[] longs(CellBatch batch) {
            return switch (this) {
                case OVER -> batch.over;
                case UNDER -> batch.under;
                case OVER_LOW -> batch.overLow;
                case UNDER_LOW -> batch.underLow;
                case LEAST -> batch.least;
                case GREATEST -> batch.greatest;
                case PLACE, LEAF, DUE, SEEN, UNITS, NOT_APPLICABLE, UNSEEN, RISEN, TALLY, OVERFLOW -> throw new IllegalArgumentException(this + " is no long");
            };
        }
    }

    static CellLayout of(CellHead head) {
        boolean exact = head.arithmetic().isExact();
        List<Member> members = new ArrayList<>();
        for (Member member : Member.values()) {
            boolean needed = switch (member) {
                case OVER_LOW, UNDER_LOW -> !exact;
                case LEAST, GREATEST -> head.extremes();
                case TALLY -> head.tallies();
                case OVERFLOW -> exact;
                case PLACE, LEAF, DUE, SEEN, UNITS, NOT_APPLICABLE, UNSEEN, RISEN, OVER, UNDER -> true;
            };
            if (needed) members.add(member);
        }
        return new CellLayout(List.copyOf(members), exact);
    }

    DuckDBColumnType type(Member member) {
        return switch (member) {
            case PLACE, LEAF, DUE, SEEN, UNITS, NOT_APPLICABLE, UNSEEN -> DuckDBColumnType.INTEGER;
            case RISEN -> DuckDBColumnType.TINYINT;
            case OVER, UNDER, OVER_LOW, UNDER_LOW, LEAST, GREATEST -> exact ? DuckDBColumnType.BIGINT : DuckDBColumnType.DOUBLE;
            case TALLY, OVERFLOW -> DuckDBColumnType.VARCHAR;
        };
    }
}
