package heng.cli;

import heng.core.standard.LibraryReader;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.text.Problems;
import heng.core.yaml.YamlReader;
import heng.store.FileShelf;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `heng standards`: what stands on Heng's own shelf.
@Command(name = "standards", mixinStandardHelpOptions = true, description = {"List the standards on the shelf.", "列出自带的标准。"})
final class StandardsCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Console console = Console.of(spec);
        var table = new TextTable(List.of(false, false, false, false, true, false));
        table.add(List.of(console.word(Word.NAME), console.word(Word.TITLE), console.word(Word.EDITION), console.word(Word.STATUS), console.word(Word.COUNT), "sha256"));
        for (String name : new FileShelf().names()) table.add(row(name, console));
        console.out().print(table.text());
    }

    private static List<String> row(String name, Console console) {
        Shelf.Found found = KernelCommand.find("heng:" + name);
        if (YamlReader.read(found.name(), found.text(), new Problems()).filter(LibraryReader::isLibrary).isPresent()) {
            return List.of("heng:" + name, console.word(Word.LIBRARY), "", "", "", "");
        }
        Standard standard = KernelCommand.standard("heng:" + name);
        return List.of("heng:" + name, standard.title().in(console.locale()), standard.kernel().edition(), Word.of(standard.status(), console.locale()),
                String.valueOf(standard.items().size()), standard.hash().substring(7, 19));
    }
}
