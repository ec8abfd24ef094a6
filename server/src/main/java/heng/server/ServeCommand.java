package heng.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `heng serve`.
@Command(name = "serve", mixinStandardHelpOptions = true, description = {"Start the server.", "启动服务器。"},
        footer = {"", "HENG_DB_URL=jdbc:postgresql://HOST/DB?user=…&password=… uses a PostgreSQL of your own."})
final class ServeCommand implements Callable<Integer> {

    /// The process goes on by itself.
    static final int RUNNING = -1;

    @Mixin
    ServeOptions options;

    @Option(names = "--campaign", paramLabel = "FILE", description = "A campaign to load; may be repeated. One that was loaded before need not be named. / 测评活动文件")
    List<Path> campaigns = List.of();

    @Option(names = "--demo-accounts", description = "Make an account for each role, with a random password that is printed once. / 建立演示账号")
    boolean demoAccounts;

    @Override
    public Integer call() {
        return Server.start(options, campaigns, demoAccounts) ? RUNNING : Main.REFUSED;
    }
}
