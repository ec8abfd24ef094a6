package heng.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands of Heng that need the server; the launcher `heng` sends them here. Exit status as in the `heng` command: 2 for something refused.
@Command(name = "heng", mixinStandardHelpOptions = true, version = "heng 0.1.0", subcommands = {ServeCommand.class, DemoCommand.class, LedgerCommand.class, BackupCommand.class, RestoreCommand.class, WarmCommand.class})
public final class Main {

    static final int REFUSED = 2;

    private Main() {}

    public static void main(String... args) {
        int status = new CommandLine(new Main()).execute(args);
        if (status != ServeCommand.RUNNING) System.exit(status);
    }
}
