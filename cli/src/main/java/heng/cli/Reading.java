package heng.cli;

import heng.store.CampaignReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a command reads campaigns: where data lie, and what becomes of rows that are refused (C6).
final class Reading {

    private static final String MAIN = "records";
    private static final List<String> OTHERS = List.of("sites", "attributes", "events", "announced");

    @Option(names = "--data", paramLabel = "DIR", description = "Where data files are that are not beside the campaign. / 数据目录")
    @Nullable Path data;

    @Option(names = "--strict", description = "Stop where a single row is refused. / 有一行被拒收即停止")
    boolean strict;

    @Option(names = "--refusals", paramLabel = "FILE.csv", description = "Write refused records here, to be mended and read again; refused rows of sites into FILE-sites.csv, and so on. / 被拒收的行写入此文件，改正后可再读取")
    @Nullable Path refusals;

    /// Writes the refused rows, if they are asked for. A file of an earlier run that nothing belongs into any more keeps its head alone.
    void write(CampaignReader reader, Console console) {
        if (refusals == null) return;
        Set<String> wanted = new HashSet<>(Set.of(MAIN));
        OTHERS.stream().filter(table -> Files.exists(file(refusals, table))).forEach(wanted::add);
        try {
            Path folder = refusals.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            for (var entry : reader.refusals(wanted, console.locale()).entrySet()) {
                Path file = file(refusals, entry.getKey());
                ResultFiles.write(file, entry.getValue());
                console.err().println(console.word(Word.WROTE) + " " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path refusals, String table) {
        if (table.equals(MAIN)) return refusals;
        String name = refusals.getFileName().toString();
        String base = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return refusals.resolveSibling(base + "-" + table + ".csv");
    }
}
