package heng.server.web.internal.export;

import heng.grid.WorkbookWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// CSV in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers, negative ones too.
final class Csv {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[^\",\\r\\n]*");

    private Csv() {}

    /// @param mark a byte order mark first, which Excel wants
    /// @param plain without the lines of what the table is of: as an import takes it
    record Options(boolean mark, boolean plain) {}

    static void write(Rows rows, Options options, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (options.mark()) text.write('\uFEFF');
        if (!options.plain()) for (Rows.Fact fact : rows.about()) text.write(cell("# " + fact.name() + ": " + fact.value().replaceAll("\\s+", " ")) + "\n");
        line(rows.columns().stream().map(Rows.Column::name).toList(), text);
        rows.source().to(cells -> line(cells, text));
        text.flush();
    }

    private static void line(List<String> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            out.write(cell(cells.get(i)));
        }
        out.write('\n');
    }

    static String cell(String text) {
        String safe = WorkbookWriter.beginsLikeAFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
