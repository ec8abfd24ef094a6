package heng.cli;

import heng.core.standard.LibraryReader;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlReader;
import heng.store.Campaign;
import heng.store.FileShelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng check FILE…`: reads standards and campaigns with all their data and says what is wrong, everything at once.
@Command(name = "check", mixinStandardHelpOptions = true, description = {"Check standards and campaigns, data included.", "检查标准与测评活动（含数据）。"})
final class CheckCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Standards or campaigns. / 标准或测评活动文件")
    List<String> files;

    @Mixin
    Reading reading = new Reading();

    @Override
    public void run() {
        Console console = Console.of(spec);
        var problems = new Problems();
        for (String file : files) {
            try {
                console.out().println(file + ": " + checked(file, console));
            } catch (Refused refused) {
                problems.addAll(refused.problems());
            }
        }
        console.out().flush();
        if (!problems.none()) throw new Refused(problems);
    }

    private String checked(String file, Console console) {
        Shelf.Found found = KernelCommand.find(file);
        Optional<YamlNode.Dict> dict = YamlReader.read(found.name(), found.text(), new Problems()); // what is broken is refused below
        if (dict.flatMap(keys -> keys.find("heng")).map(YamlNode::shown).orElse("").startsWith("campaign/")) {
            reading.strict = true; // whoever checks wants to hear of every row
            Campaign campaign = console.campaign(Path.of(file), reading);
            warn(campaign.standard().warnings(), console);
            warn(campaign.warnings(), console);
            return console.word(Word.FINE) + " " + campaign.records() + " " + console.word(Word.RECORDS) + ", " + campaign.inputs().size() + " " + console.word(Word.FILES);
        }
        if (dict.filter(LibraryReader::isLibrary).isPresent()) return library(found, console);
        Standard standard = KernelCommand.standard(file);
        warn(standard.warnings(), console);
        return console.word(Word.FINE) + " " + standard.items().size() + " " + console.word(Word.ITEMS) + ", " + standard.hash();
    }

    private static void warn(List<Refusal> warnings, Console console) {
        warnings.forEach(warning -> console.err().println(warning.message(console.locale())));
    }

    private static String library(Shelf.Found found, Console console) {
        var problems = new Problems();
        new LibraryReader(new FileShelf(), problems).check(found);
        if (!problems.none()) throw new Refused(problems);
        return console.word(Word.FINE) + " " + console.word(Word.LIBRARY);
    }
}
