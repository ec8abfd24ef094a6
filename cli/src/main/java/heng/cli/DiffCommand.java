package heng.cli;

import heng.core.kernel.ColumnCode;
import heng.core.number.Num;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.score.Published;
import heng.core.standard.Differences;
import heng.core.standard.Differences.Difference;
import heng.core.standard.Item;
import heng.core.standard.Standard;
import heng.store.Campaign;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng diff A B`: what changed between two editions, and, given a campaign, what that does to its scores.
@Command(name = "diff", mixinStandardHelpOptions = true, description = {"Compare two editions of a standard.", "比较标准的两个版本。"})
final class DiffCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "The earlier standard, or heng:NAME. / 旧版标准")
    String earlier;

    @Parameters(index = "1", paramLabel = "B", description = "The later one. / 新版标准")
    String later;

    @Option(names = "--campaign", paramLabel = "CAMPAIGN.yaml", description = "Score this campaign with both. / 用两个版本计算该测评活动")
    @Nullable Path campaign;

    @Mixin
    Reading reading = new Reading();

    @Override
    public void run() {
        Console console = Console.of(spec);
        Standard before = KernelCommand.standard(earlier);
        Standard after = KernelCommand.standard(later);
        console.out().print(text(Differences.between(before, after), before, after, console));
        if (campaign != null) console.out().print("\n" + scores(console.campaign(campaign, reading, before), console.campaign(campaign, reading, after), console));
    }

    private static String text(List<Difference> differences, Standard before, Standard after, Console console) {
        if (differences.isEmpty()) return console.word(Word.SAME) + "\n";
        var table = new TextTable(List.of(false, false, false, false, false));
        table.add(List.of(console.word(Word.KIND), console.word(Word.COLUMN), console.word(Word.WHAT), console.word(Word.EARLIER), console.word(Word.LATER)));
        for (Difference one : differences) {
            ColumnCode code = new ColumnCode(one.item());
            String title = one.item().isEmpty() ? "" : one.item() + " " + (after.items().containsKey(code) ? after : before).titleOf(code).in(console.locale());
            String where = java.util.Arrays.stream(one.where().split(" ")).map(part -> Word.of(part, console.locale())).collect(Collectors.joining(" "));
            table.add(List.of(Word.of(one.kind().name().toLowerCase(java.util.Locale.ROOT), console.locale()), title, where, one.before(), one.after()));
        }
        return table.text();
    }

    private static String scores(Campaign before, Campaign after, Console console) {
        List<Published> old = before.publish();
        List<Published> young = after.publish();
        List<Level> levels = Scoreboard.topLevels(after, young);
        var table = new TextTable(List.of(false, false, true, true, true, false));
        table.add(List.of(console.word(Word.CODE), console.word(Word.NAME), console.word(Word.EARLIER), console.word(Word.LATER), console.word(Word.CHANGE), console.word(Word.MOST_FROM)));
        ColumnCode main = after.standard().kernel().main();
        for (Published one : young) {
            if (!one.column().equals(main) || !levels.contains(one.place().level())) continue;
            Optional<Published> was = old.stream().filter(other -> other.column().equals(before.standard().kernel().main()) && other.place().equals(one.place())).findFirst();
            Optional<Num> change = was.flatMap(Published::value).flatMap(value -> one.value().map(now -> subtract(after, now, value)));
            table.add(List.of(one.place().code().text(), one.place().name(), was.map(other -> Scoreboard.shown(other, console.locale())).orElse(""), Scoreboard.shown(one, console.locale()),
                    change.map(DiffCommand::signed).orElse(""), change.filter(number -> number.sign() != 0).map(_ -> mostFrom(before, after, one.place(), console)).orElse("")));
        }
        return table.text() + after.notice().map(notice -> "\n" + notice.in(console.locale()) + "\n").orElse("");
    }

    /// Both sides as decimals: two editions may differ in their arithmetic.
    private static Num subtract(Campaign campaign, Num a, Num b) {
        return campaign.standard().kernel().arithmetic().nearest(a.decimal().subtract(b.decimal()));
    }

    private static String signed(Num number) {
        String rounded = heng.core.number.Rounding.HALF_UP.apply(number, 4).stripTrailingZeros().toPlainString();
        return number.sign() > 0 ? "+" + rounded : rounded;
    }

    private static void leaves(Standard standard, ColumnCode code, List<ColumnCode> into) {
        Item item = standard.items().get(code);
        if (item == null) return;
        if (item.children().isEmpty()) into.add(code);
        item.children().forEach(child -> leaves(standard, child, into));
    }

    /// The leaf items below the main column whose own value changed most in the place.
    private static String mostFrom(Campaign before, Campaign after, Place place, Console console) {
        List<java.util.Map.Entry<ColumnCode, Num>> changes = new ArrayList<>();
        List<ColumnCode> leaves = new ArrayList<>();
        leaves(after.standard(), after.standard().kernel().main(), leaves);
        leaves.stream().filter(before.standard().items()::containsKey).forEach(code -> {
            Num was = before.value(code, place.code()).value(before.standard().kernel().arithmetic());
            Num is = after.value(code, place.code()).value(after.standard().kernel().arithmetic());
            if (was != null && is != null && was.decimal().compareTo(is.decimal()) != 0) changes.add(java.util.Map.entry(code, subtract(after, is, was)));
        });
        changes.sort(Comparator.comparing(entry -> entry.getValue().decimal().abs().negate()));
        return changes.stream().limit(2).map(entry -> after.standard().titleOf(entry.getKey()).in(console.locale()) + " " + signed(entry.getValue())).collect(Collectors.joining(", "));
    }
}
