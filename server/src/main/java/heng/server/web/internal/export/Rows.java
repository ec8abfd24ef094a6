package heng.server.web.internal.export;

import java.io.IOException;
import java.util.List;

/// A table to be exported.
///
/// @param name of the file and the sheet
/// @param about what the table is of: name and value, for people and programs
/// @param source hands the rows over one by one
record Rows(String name, List<Column> columns, List<Fact> about, Source source) {

    /// What the cells of a column are; an empty text is none of it.
    enum Kind {
        TEXT("VARCHAR"), WHOLE("BIGINT"), DECIMAL("DECIMAL(38, 12)"), REAL("DOUBLE");

        /// Its type in Parquet. Exact arithmetic has twelve decimals at most.
        final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    record Column(String name, Kind kind) {

        static List<Column> texts(String... names) {
            return java.util.Arrays.stream(names).map(name -> new Column(name, Kind.TEXT)).toList();
        }
    }

    record Fact(String name, String value) {}

    /// @see Rows
    interface Source {
        void to(Taker taker) throws IOException;
    }

    /// Takes one row: a text for each column, empty where there is nothing.
    interface Taker {
        void row(List<String> cells) throws IOException;
    }
}
