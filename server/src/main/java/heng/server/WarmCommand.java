package heng.server;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `heng warm`: starts on the data once and stops, while the launcher has Java note which classes that took. The next starts are quicker by it.
@Command(name = "warm", mixinStandardHelpOptions = true, description = {"Start once on the data and stop, so that later starts are quicker; after each update.", "启动一次即停止，使以后启动更快；每次升级后运行。"})
final class WarmCommand implements Callable<Integer> {

    @Mixin
    ServeOptions options;

    @Override
    public Integer call() {
        options.port = 0;
        options.bind = "127.0.0.1";
        return Server.start(options, List.of(), false) ? 0 : Main.REFUSED; // the end of the process stops it
    }
}
