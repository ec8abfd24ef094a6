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
import java.util.Optional;
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
        var shelf = new FileShelf();
        var problems = new Problems();
        Optional<Shelf.Found> found = reference.startsWith("heng:") ? shelf.find(reference, "") : shelf.file(Path.of(reference));
        if (found.isEmpty()) {
            problems.add(reference.startsWith("heng:") ? RefusalCode.UNKNOWN_STANDARD : RefusalCode.FILE_MISSING, Spot.of(reference), reference,
                    reference.startsWith("heng:") ? Nearest.hint(reference, shelf.names().stream().map(name -> "heng:" + name).toList()) : Path.of("").toAbsolutePath().toString());
        }
        Optional<Standard> standard = found.flatMap(text -> new StandardReader(shelf, problems).read(text));
        if (standard.isEmpty()) throw new Refused(problems);
        return standard.get();
    }
}
