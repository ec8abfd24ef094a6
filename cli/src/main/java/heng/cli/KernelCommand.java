package heng.cli;

import heng.core.kernel.KernelJson;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.store.FileShelf;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng kernel FILE`: what a standard desugars to.
@Command(name = "kernel", mixinStandardHelpOptions = true, description = {"Print the kernel that a standard becomes, and its hash.", "打印标准脱糖后的内核及其哈希。"})
final class KernelCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A standard, or heng:NAME from the shelf. / 标准文件")
    String file;

    @Option(names = "--canonical", description = "The exact bytes that are hashed, on one line. / 规范形式")
    boolean canonical;

    @Override
    public void run() {
        Console console = Console.of(spec);
        Standard standard = standard(file);
        var json = KernelJson.of(standard.kernel());
        if (canonical) {
            console.out().print(json.canonical());
            return;
        }
        console.out().print(json.pretty());
        console.err().println(standard.hash());
    }

    /// @throws Refused where there is no such standard, or it has a problem
    static Standard standard(String reference) {
        var problems = new Problems();
        return new StandardReader(new FileShelf(), problems).read(find(reference)).orElseThrow(() -> new Refused(problems));
    }

    /// The text of a file, or of `heng:NAME`.
    ///
    /// @throws Refused where there is none
    static Shelf.Found find(String reference) {
        var shelf = new FileShelf();
        boolean ours = reference.startsWith("heng:");
        return (ours ? shelf.find(reference, "") : shelf.file(Path.of(reference))).orElseThrow(() -> {
            var problems = new Problems();
            problems.add(ours ? RefusalCode.UNKNOWN_STANDARD : RefusalCode.FILE_MISSING, Spot.of(reference), reference,
                    ours ? Nearest.hint(reference, shelf.names().stream().map(name -> "heng:" + name).toList()) : Path.of("").toAbsolutePath().toString());
            return new Refused(problems);
        });
    }
}
