package heng.cli;

import heng.examples.xuchang.Generate;
import heng.store.Campaign;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `heng demo`: makes the observations of the Xuchang example if they are not there, scores it, and writes everything to a folder. The launcher then starts the site with it, unless told `--no-serve`.
@Command(name = "demo", mixinStandardHelpOptions = true, description = {"Score the Xuchang example (simulated observations).", "计算许昌示例（模拟观测）。"})
final class DemoCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; default: out/xuchang. / 输出目录")
    @Nullable Path out;

    @Option(names = "--no-serve", description = "Only score; do not start the site. / 只计分，不启动网站")
    boolean noServe;

    // The launcher starts the site after this command, with the same arguments.
    @Option(names = "--port", paramLabel = "PORT", description = "Port of the site. / 网站端口")
    @Nullable Integer port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "Address of the site; default: this machine only. / 网站监听地址")
    @Nullable String bind;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the site; default: ./data. / 网站数据目录")
    @Nullable Path data;

    @Override
    public void run() {
        Console console = Console.of(spec);
        Path home = Path.of(System.getProperty("heng.home", "."));
        Path example = home.resolve("examples").resolve("xuchang");
        console.progress(Word.GENERATING, example.toString());
        try {
            Generate.write(home, example.resolve("generated"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Campaign campaign = console.campaign(example.resolve("autumn.yaml"), new Reading());
        Path folder = out == null ? home.resolve("out").resolve("xuchang") : out;
        ScoreCommand.demo(console, campaign, folder);
        ReportCommand.write(console, campaign, folder.resolve("report.html"), OffsetDateTime.now(), false);
        Path here = Path.of("").toAbsolutePath();
        Path file = example.toAbsolutePath().normalize().resolve("autumn.yaml");
        console.out().println("\n./heng explain " + (file.startsWith(here) ? here.relativize(file) : file) + " 411002");
    }
}
