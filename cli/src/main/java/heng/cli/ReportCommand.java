package heng.cli;

import heng.report.Report;
import heng.store.Campaign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng report CAMPAIGN.yaml --out FILE.html`: a campaign as one HTML file that needs nothing else.
@Command(name = "report", mixinStandardHelpOptions = true, description = {"Write a campaign as one HTML file.", "把一次测评活动写成一个 HTML 文件。"})
final class ReportCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "CAMPAIGN.yaml", description = "The campaign. / 测评活动文件")
    Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE.html", description = "Where to write. / 输出文件")
    Path out;

    @Mixin
    Reading reading = new Reading();

    @Option(names = "--at", paramLabel = "TIME", description = "The time that the file gives as that of its computation, such as 2026-10-08T09:00+08:00; default: now. / 写入文件的计算时间")
    @Nullable OffsetDateTime at;

    @Option(names = "--for-study", description = "Show positions although the campaign does not publish them; each page says so. / 显示不公布的位次，供研究，逐页标明")
    boolean forStudy;

    @Override
    public void run() {
        Console console = Console.of(spec);
        Campaign campaign = console.campaign(file, reading);
        write(console, campaign, out, at == null ? OffsetDateTime.now() : at, forStudy);
    }

    static void write(Console console, Campaign campaign, Path out, OffsetDateTime at, boolean forStudy) {
        console.progress(Word.COMPUTING, campaign.title().in(console.locale()));
        String html = Report.html(campaign, at.truncatedTo(ChronoUnit.MINUTES).toString(), forStudy);
        console.done();
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            ResultFiles.write(out, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.err().println(console.word(Word.WROTE) + " " + out);
    }
}
