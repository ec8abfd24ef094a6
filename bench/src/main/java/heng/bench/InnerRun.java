package heng.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// `heng bench inner`: the benchmarks of [heng.bench.inner] under JMH.
public final class InnerRun {

    private InnerRun() {}

    public static boolean run(Settings settings) {
        settings.say("machine     %s", Machine.text());
        try {
            for (var result : new Runner(new OptionsBuilder().include("heng.bench.inner").verbosity(VerboseMode.SILENT).jvmArgsAppend("--enable-native-access=ALL-UNNAMED").build()).run()) {
                var figure = result.getPrimaryResult();
                settings.say("%-11s %.1f ± %.1f %s", figure.getLabel(), figure.getScore(), figure.getScoreError(), figure.getScoreUnit());
            }
            return true;
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
