package heng.cli;

import heng.core.text.Problems;
import heng.sheet.StandardExport;
import heng.store.FileShelf;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng export standard FILE.yaml --out FILE.xlsx`: a standard as a responsibility matrix that can be changed and imported again.
@Command(name = "export", mixinStandardHelpOptions = true, subcommands = ExportCommand.Standard.class,
        description = {"Write a spreadsheet for others.", "写出电子表格。"})
final class ExportCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "standard", mixinStandardHelpOptions = true, description = {"Write a standard as a responsibility matrix.", "把标准写成任务分解表。"})
    static final class Standard implements Runnable {

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "FILE.yaml", description = "A standard, or heng:NAME from the shelf. / 标准文件")
        String file;

        @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "Where to write the workbook. / 写入的文件")
        Path out;

        @Override
        public void run() {
            Console console = Console.of(spec);
            var problems = new Problems();
            byte[] bytes = new StandardExport(new FileShelf(), problems).workbook(KernelCommand.find(file)).orElseThrow(() -> new Refused(problems));
            WholeFile.write(out, bytes);
            console.err().println(console.word(Word.WROTE) + " " + out);
        }
    }
}
