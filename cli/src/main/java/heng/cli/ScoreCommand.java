package heng.cli;

import heng.core.place.Level;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.store.Campaign;
import heng.store.ResultsJson;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng score CAMPAIGN.yaml`: computes what the standard publishes.
@Command(name = "score", mixinStandardHelpOptions = true, description = {"Score a campaign.", "计算一次测评活动的得分。"})
final class ScoreCommand implements Runnable {

    enum Form { table, csv, json }

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "CAMPAIGN.yaml", description = "The campaign. / 测评活动文件")
    Path file;

    @Option(names = "--level", split = ",", paramLabel = "LEVEL", description = "Only these levels, such as county,township; default: the top two published. / 只看这些层级")
    @Nullable List<String> levels;

    @Option(names = "--as", defaultValue = "table", description = "table, csv or json; default: table. / 输出形式")
    Form form;

    @Option(names = "--out", paramLabel = "DIR", description = "Write all forms into this folder. / 写入此目录")
    @Nullable Path out;

    @Mixin
    Reading reading = new Reading();

    @Option(names = "--for-study", description = "Show positions although the campaign does not publish them; each is marked. / 显示不公布的位次，供研究，逐处标明")
    boolean forStudy;

    @Option(names = "--cells", paramLabel = "FILE", description = "Score these cells (heng cells) instead of the records. / 用格文件代替记录")
    @Nullable Path cells;

    @Override
    public void run() {
        Console console = Console.of(spec);
        Campaign campaign = console.campaign(file, reading);
        checkLevels(campaign);
        score(console, campaign);
    }

    private void checkLevels(Campaign campaign) {
        if (levels == null) return;
        var problems = new Problems();
        List<String> known = campaign.tree().levels().stream().map(Level::name).toList();
        levels.stream().filter(level -> !known.contains(level)).forEach(level -> problems.add(RefusalCode.UNKNOWN_LEVEL, Spot.of("--level"), level, Nearest.hint(level, known)));
        if (!problems.none()) throw new Refused(problems);
    }

    private void score(Console console, Campaign read) {
        console.progress(Word.COMPUTING, read.title().in(console.locale()));
        Positions shown = Positions.of(read.positions(), forStudy);
        ScoredCells scored = cells == null ? new ScoredCells(read, read.publish(shown)) : ScoredCells.of(read, cells, shown);
        Campaign campaign = scored.campaign();
        List<Published> all = scored.published();
        console.done();
        if (out != null) new ResultFiles(campaign, all, shown).write(out, console);
        List<Published> wanted = levels == null ? all : all.stream().filter(one -> levels.contains(one.place().level().name())).toList();
        switch (form) {
            case table -> console.out().print(Scoreboard.text(campaign, wanted, levels == null ? Scoreboard.topLevels(campaign, all) : levels.stream().map(Level::new).toList(), shown, console.locale()));
            case csv -> console.out().print(ResultFiles.csv(campaign, wanted, shown));
            case json -> console.out().print(ResultsJson.of(campaign, wanted, shown).pretty());
        }
    }

    static void demo(Console console, Campaign campaign, Path folder) {
        var command = new ScoreCommand();
        command.out = folder;
        command.form = Form.table;
        command.score(console, campaign);
    }
}
