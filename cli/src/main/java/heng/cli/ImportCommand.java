package heng.cli;

import heng.core.text.Problems;
import heng.sheet.Imported;
import heng.sheet.StandardImport;
import heng.store.FileShelf;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng import standard FILE.xlsx`: drafts a standard from a responsibility matrix, or takes an exported one back.
@Command(name = "import", mixinStandardHelpOptions = true, subcommands = ImportCommand.Standard.class,
        description = {"Read what others wrote in a spreadsheet.", "读取电子表格。"})
final class ImportCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "standard", mixinStandardHelpOptions = true, description = {"Draft a standard from a responsibility matrix, and say what could not be placed.", "由任务分解表起草标准，并指出未能落实之处。"})
    static final class Standard implements Runnable {

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "FILE.xlsx", description = "A workbook. / 工作簿")
        Path file;

        @Option(names = "--out", paramLabel = "FILE.yaml", description = "Where to write the standard; default: the terminal. / 写入的文件")
        @Nullable Path out;

        @Option(names = "--sheet", paramLabel = "NAME", description = "Which sheet to read; default: the first with a table. / 工作表名")
        @Nullable String sheet;

        @Override
        public void run() {
            Console console = Console.of(spec);
            var problems = new Problems();
            Optional<Imported> imported = new StandardImport(new FileShelf(), console.locale(), problems).read(file, Optional.ofNullable(sheet));
            if (imported.isEmpty()) throw new Refused(problems);
            ImportNotes.print(imported.get().notes(), console);
            if (out == null) {
                console.out().print(imported.get().yaml());
            } else {
                WholeFile.write(out, imported.get().yaml());
                console.err().println(console.word(Word.WROTE) + " " + out);
            }
        }
    }
}
