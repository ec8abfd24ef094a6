package heng.cli;

import heng.bench.IndexRun;
import heng.bench.InnerRun;
import heng.bench.NationRun;
import heng.bench.Settings;
import heng.bench.StartRun;
import heng.bench.TouchRun;
import heng.bench.site.PagesRun;
import heng.bench.site.SubmitRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng bench nation`: side-by-side comparisons of speed. Ends with status 1 where something that must be equal is not; a time never fails.
@Command(name = "bench", mixinStandardHelpOptions = true, description = {"Time Heng beside the bare reading of the same data.", "测速，并与同一数据的单纯读取对照。"})
final class BenchCommand implements Callable<Integer> {

    enum What { nation, index, touch, start, inner, submit, pages }

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "WHAT", description = "nation, index, touch, start, inner (JMH), submit or pages. / 测什么")
    What what;

    @Option(names = "--share", defaultValue = "1", paramLabel = "R", description = "Share of the counties, above 0 to 1; default: 1. / 取多少县区")
    double share;

    @Option(names = "--seed", defaultValue = "42", paramLabel = "N", description = "Seed of the data; default: 42. / 随机种子")
    long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one for each processor. / 线程数")
    @Nullable Integer threads;

    @Option(names = "--data", paramLabel = "DIR", description = "Where generated data lie; default: heng-bench in the system's temporary folder. A nation takes 8 GB. / 数据目录")
    @Nullable Path data;

    @Option(names = "--times", paramLabel = "N", description = "How often touch and start are timed. / 次数")
    @Nullable Integer times;

    @Option(names = "--ways", split = ",", defaultValue = "sorted,arrival,hand", description = "What a nation is timed from besides cells: sorted, arrival, hand; default: all. / 除格文件外还测什么")
    Set<NationRun.Way> ways;

    @Option(names = "--records", defaultValue = "4", paramLabel = "N", description = "Records of a visit that is submitted, 1 to 4; default: 4. / 每次走访的记录数")
    int records;

    @Option(names = "--seconds", defaultValue = "20", paramLabel = "N", description = "How long a turn of submit or pages takes; default: 20. / 每轮秒数")
    double seconds;

    @Option(names = "--warm-up", defaultValue = "60", paramLabel = "N", description = "Seconds of submit or pages that are not counted; default: 60. / 预热秒数")
    double warmUp;

    @Option(names = "--server-option", paramLabel = "OPTION", description = "One more option for the java of the server that is timed; may be repeated. / 服务器的 Java 选项")
    List<String> serverOptions = List.of();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Path folder = data == null ? Path.of(System.getProperty("java.io.tmpdir"), "heng-bench") : data;
        boolean terminal = !console.quiet() && System.console() != null && System.console().isTerminal();
        var settings = new Settings(share, seed, folder, threads == null ? Runtime.getRuntime().availableProcessors() : threads, terminal, console.out(), console.err());
        try {
            return run(settings) ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean run(Settings settings) throws IOException {
        Path home = Path.of(System.getProperty("heng.home", "."));
        return switch (what) {
            case nation -> NationRun.run(settings, ways);
            case index -> IndexRun.run(settings, Math.max(100, (int) (50_000 * share)), 49);
            case touch -> TouchRun.run(settings, 2, times == null ? 5000 : times);
            case start -> StartRun.run(settings, List.of(home.resolve("heng").toString(), "score", home.resolve("examples/small/cleanliness-grades/campaign.yaml").toString()), times == null ? 15 : times);
            case inner -> InnerRun.run(settings);
            case pages -> PagesRun.run(settings, home, warmUp, seconds, serverOptions);
            case submit -> SubmitRun.run(settings, home, records, warmUp, seconds, serverOptions);
        };
    }
}
