package heng.cli;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.text.Spot;
import heng.store.Divisions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng places 4110`: a place of the national tree, where it lies, and what lies below it.
@Command(name = "places", mixinStandardHelpOptions = true, description = {"Show a part of the national tree with counts.", "显示区划树的一部分及各级数量。"})
final class PlacesCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "A statistical code, or a name; default: the provinces. / 统计代码或名称")
    String code = "";

    @Option(names = "--depth", defaultValue = "1", paramLabel = "N", description = "How many levels to list below it. / 列出下几级")
    int depth;

    @Override
    public void run() {
        Console console = Console.of(spec);
        if (code.isEmpty()) {
            list(console, Divisions.all());
            return;
        }
        var problems = new Problems();
        Optional<PlaceTree> tree = Divisions.below(new PlaceCode(code), Spot.of(Divisions.EDITION), problems);
        if (tree.isEmpty()) throw new Refused(problems);
        console.out().println(Divisions.path(new PlaceCode(code)).stream().map(place -> place.name() + " " + place.code()).collect(Collectors.joining(" › ")));
        list(console, tree.get());
    }

    private void list(Console console, PlaceTree tree) {
        String counts = tree.levels().stream().filter(level -> count(tree.all(), level) > 0)
                .map(level -> Word.of(level.name(), console.locale()) + " " + count(tree.all(), level)).collect(Collectors.joining(" · "));
        console.out().println(counts);
        List<Level> levels = tree.levels();
        int top = tree.depth(tree.roots().getFirst().level());
        var table = new TextTable(List.of(false, false, false, true));
        table.add(List.of(console.word(Word.CODE), console.word(Word.NAME), console.word(Word.LEVEL), console.word(Word.BELOW)));
        for (Place place : tree.all()) {
            int below = tree.depth(place.level()) - top + (code.isEmpty() ? 1 : 0);
            if (below > depth || below == 0) continue;
            table.add(List.of(place.code().text(), "  ".repeat(below - 1) + place.name(), Word.of(place.level().name(), console.locale()),
                    levels.stream().skip(tree.depth(place.level()) + 1L).map(level -> String.valueOf(count(tree.within(place.code()), level))).collect(Collectors.joining(" / "))));
        }
        console.out().print(table.text());
    }

    private static long count(List<Place> places, Level level) {
        return places.stream().filter(place -> place.level().equals(level)).count();
    }
}
