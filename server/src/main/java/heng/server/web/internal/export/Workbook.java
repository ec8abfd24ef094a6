package heng.server.web.internal.export;

import heng.grid.SheetStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A workbook: the table on its first sheet, on the second what it is of.
final class Workbook {

    private Workbook() {}

    static void write(Rows rows, OutputStream out) throws IOException {
        try (SheetStream workbook = new SheetStream()) {
            SheetStream.Sheet sheet = workbook.sheet(rows.name(), rows.columns().stream().map(Rows.Column::name).toList(), rows.columns().stream().map(column -> column.kind() != Rows.Kind.TEXT).toList());
            int[] count = new int[1];
            rows.source().to(cells -> {
                if (++count[0] > SheetStream.MOST_ROWS) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "A sheet takes " + SheetStream.MOST_ROWS + " rows. Maybe take CSV or Parquet.");
                sheet.row(cells);
            });
            SheetStream.Sheet about = workbook.sheet("about 说明", List.of("what 项目", "value 内容"), List.of(false, false));
            for (Rows.Fact fact : rows.about()) about.row(List.of(fact.name(), fact.value()));
            workbook.write(out);
        }
    }
}
