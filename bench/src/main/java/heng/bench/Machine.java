package heng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The machine that figures are of, and the memory of this process.
public final class Machine {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Machine() {}

    public static String text() {
        return String.format(Locale.ROOT, "%s, %d processors, %d GiB, %s %s, Java %s", processor(), Runtime.getRuntime().availableProcessors(), memoryGiB(),
                System.getProperty("os.name"), System.getProperty("os.version"), Runtime.version());
    }

    private static String processor() {
        return line(Path.of("/proc/cpuinfo"), "model name").orElse(System.getProperty("os.arch"));
    }

    private static long memoryGiB() {
        return line(Path.of("/proc/meminfo"), "MemTotal").map(text -> Long.parseLong(text.replaceAll("\\D", "")) >> 20).orElse(0L);
    }

    /// What the process holds now, in MiB; empty where the system does not tell.
    static Optional<Long> residentMiB() {
        return line(STATUS, "VmRSS").map(Machine::mib);
    }

    /// The most it held since the start or [#forgetPeak], in MiB.
    static Optional<Long> peakMiB() {
        return line(STATUS, "VmHWM").map(Machine::mib);
    }

    private static long mib(String text) {
        return Long.parseLong(text.replaceAll("\\D", "")) >> 10;
    }

    /// Lets the peak begin anew (Linux).
    static void forgetPeak() {
        Path clear = Path.of("/proc/self/clear_refs");
        if (!Files.isWritable(clear)) return;
        try {
            Files.writeString(clear, "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> line(Path file, String name) {
        if (!Files.isReadable(file)) return Optional.empty();
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name)).map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
