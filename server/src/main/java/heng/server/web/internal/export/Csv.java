package heng.server.web.internal.export;

import heng.store.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// CSV in UTF-8.
final class Csv {

    private Csv() {}

    /// @param mark a byte order mark first, which Excel wants
    /// @param plain without the lines of what the table is of: as an import takes it
    record Options(boolean mark, boolean plain) {}

    static void write(Rows rows, Options options, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (options.mark()) text.write('\uFEFF');
        if (!options.plain()) for (Rows.Fact fact : rows.about()) text.write(CsvCell.of("# " + fact.name() + ": " + fact.value().replaceAll("\\s+", " ")) + "\n");
        text.write(CsvCell.line(rows.columns().stream().map(Rows.Column::name).toList()) + "\n");
        rows.source().to(cells -> text.write(CsvCell.line(cells) + "\n"));
        text.flush();
    }
}
