package heng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// `heng bench start`: the whole process, from its start to its end.
public final class StartRun {

    private StartRun() {}

    /// @param command that ends with status 0
    public static boolean run(Settings settings, List<String> command, int times) {
        settings.say("machine     %s", Machine.text());
        settings.say("command     %s", String.join(" ", command.stream().map(word -> word.substring(word.lastIndexOf('/') + 1)).toList()));
        double[] seconds = new double[times];
        boolean good = true;
        for (int i = -1; i < times; i++) {
            settings.progress("start %d of %d", i + 1, times);
            long start = System.nanoTime();
            int status = status(command);
            good &= status == 0;
            if (i >= 0) seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        settings.done();
        double[] sorted = seconds.clone();
        java.util.Arrays.sort(sorted);
        settings.say("start       median %.2f s, fastest %.2f s, slowest %.2f s of %d, process included; all ended well: %s", NationRun.median(seconds), sorted[0], sorted[times - 1], times, good);
        return good;
    }

    private static int status(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
