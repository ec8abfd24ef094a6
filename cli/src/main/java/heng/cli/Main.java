package heng.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `heng`: exit status 0 for done, 2 for something refused, 1 for a defect or a machine that failed.
@Command(name = "heng", version = "heng 0.1.0", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Hold a place to a standard, in the open.", "衡：让一个地方公开地对照标准。"},
        subcommands = {DemoCommand.class, CheckCommand.class, ScoreCommand.class, ExplainCommand.class, ReportCommand.class, KernelCommand.class, PlacesCommand.class, DiffCommand.class, StandardsCommand.class,
            ImportCommand.class, ExportCommand.class, CellsCommand.class, BenchCommand.class},
        footer = {"", "heng serve starts the server, heng ledger verify checks its ledger (heng serve --help, heng ledger --help).", "heng test runs the whole test suite; heng pit the mutation tests."})
public final class Main implements Runnable {

    static final int REFUSED = 2;

    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "zh|en", description = "Language of the output; default: that of the system. / 输出语言")
    String language = "";

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress on the terminal. / 不显示进度")
    boolean quiet;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    public static void main(String... args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, args);
        out.flush();
        System.exit(status);
    }

    /// The whole command without ending the process; what tests call.
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err).setExecutionStrategy(new CommandLine.RunLast());
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (!(failure instanceof Refused refused)) throw failure;
            Console console = Console.of(command.getCommandSpec());
            refused.problems().list().forEach(problem -> err.println(problem.message(console.locale())));
            int count = refused.problems().list().size();
            err.println(count + " " + (count == 1 && !console.isChinese() ? "problem" : Word.PROBLEMS.in(console.locale())));
            err.flush();
            return REFUSED;
        });
        int status = line.execute(args);
        out.flush();
        return status;
    }

    Locale locale() {
        if (!language.isEmpty()) return language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        String system = java.util.Objects.requireNonNullElse(System.getenv("LC_ALL"), java.util.Objects.requireNonNullElse(System.getenv("LANG"), ""));
        return system.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
