package heng.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The second half of `heng demo`: the site with the campaign that the first half, in the `heng` command, has written.
@Command(name = "demo", mixinStandardHelpOptions = true, description = {"Serve the Xuchang example (simulated observations).", "启动许昌示例网站（模拟观测）。"})
final class DemoCommand implements Callable<Integer> {

    @Mixin
    ServeOptions options;

    // Options of the first half, which the launcher passes on as they are.
    @Option(names = "--out", hidden = true)
    @Nullable Path out;

    @Option(names = "--lang", hidden = true)
    @Nullable String language;

    @Option(names = "--quiet", hidden = true)
    boolean quiet;

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("heng.home", "."));
        return Server.start(options, List.of(home.resolve("examples").resolve("xuchang").resolve("autumn.yaml")), true) ? ServeCommand.RUNNING : Main.REFUSED;
    }
}
