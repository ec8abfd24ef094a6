package heng.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/// How a comparison is run.
///
/// @param share of the counties of the nation, above 0 to 1
/// @param seed of the data
/// @param data the folder of generated data; used again where they are there
/// @param threads how many threads, and connections of DuckDB, work
/// @param progress whether a line on the terminal may tell how far it is
public record Settings(double share, long seed, Path data, int threads, boolean progress, PrintWriter out, PrintWriter err) {

    /// A line of the result.
    public void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /// A line that the next one overwrites.
    public void progress(String format, Object... values) {
        if (!progress) return;
        err.print("\r\033[K" + String.format(Locale.ROOT, format, values) + " …");
        err.flush();
    }

    /// Clears the line of progress.
    public void done() {
        if (!progress) return;
        err.print("\r\033[K");
        err.flush();
    }
}
