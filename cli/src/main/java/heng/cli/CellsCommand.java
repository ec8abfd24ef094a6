package heng.cli;

import heng.core.kernel.Kernel;
import heng.core.plan.CellStream;
import heng.core.plan.Prefixes;
import heng.core.plan.ScorePlan;
import heng.store.Campaign;
import heng.store.cells.CellFile;
import heng.store.cells.CellHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng cells CAMPAIGN.yaml --out FILE`: the records of a campaign as a cell file, which scores it without its records.
@Command(name = "cells", mixinStandardHelpOptions = true, description = {"Write the records of a campaign as cells, for heng score --cells.", "把测评活动的记录写成格文件，供 heng score --cells 使用。"})
final class CellsCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "CAMPAIGN.yaml", description = "The campaign. / 测评活动文件")
    Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The cell file, Parquet. / 格文件")
    Path out;

    @Mixin
    Reading reading = new Reading();

    @Override
    public void run() {
        Console console = Console.of(spec);
        Campaign campaign = console.campaign(file, reading);
        console.progress(Word.COMPUTING, campaign.title().in(console.locale()));
        Kernel kernel = campaign.standard().kernel();
        try (CellStream cells = new Prefixes(kernel, campaign.evidence()).stream(0, campaign.tree().all().size())) {
            int leaves = ScorePlan.of(kernel, campaign.evidence()).leaves().size();
            List<Integer> scales = IntStream.range(0, leaves).map(cells::scale).boxed().toList();
            long count = CellFile.write(WholeFile.inFolder(out), CellHead.of(kernel, campaign.tree(), scales, campaign.records(), campaign.outside(), campaign.inputs()), cells);
            console.done();
            console.out().println(console.word(Word.WROTE) + " " + out + ": " + count + " " + console.word(Word.CELLS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
