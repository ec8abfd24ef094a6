package heng.server.web.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/// How a table is written.
enum Format {
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("parquet", "application/vnd.apache.parquet");

    final String ending;
    final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    static Optional<Format> of(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
    }

    /// @param options for CSV only
    void write(Rows rows, Csv.Options options, OutputStream out) throws IOException {
        switch (this) {
            case CSV -> Csv.write(rows, options, out);
            case XLSX -> Workbook.write(rows, out);
            case PARQUET -> Parquet.write(rows, out);
        }
    }
}
