package heng.cli;

import heng.core.explain.PositionCells;
import heng.core.kernel.KernelJson;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.store.Campaign;
import heng.store.CsvCell;
import heng.store.ResultsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Results as files (docs/formats.md).
record ResultFiles(Campaign campaign, List<Published> all, Positions shown) {

    void write(Path folder, Console console) {
        try {
            Files.createDirectories(folder);
            write(folder.resolve("results.json"), ResultsJson.of(campaign, all, shown).pretty());
            write(folder.resolve("results.csv"), csv(campaign, all, shown));
            write(folder.resolve("kernel.json"), KernelJson.of(campaign.standard().kernel()).canonical());
            write(folder.resolve("scoreboard.en.txt"), Scoreboard.text(campaign, all, campaign.tree().levels(), shown, Locale.ENGLISH));
            write(folder.resolve("scoreboard.zh.txt"), Scoreboard.text(campaign, all, campaign.tree().levels(), shown, Locale.CHINESE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.err().println(console.word(Word.WROTE) + " " + folder);
    }

    /// The whole file or none of it.
    static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, text);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Whatever is of positions is a column only where they leave; for study, each row says so.
    static String csv(Campaign campaign, List<Published> all, Positions shown) {
        String notice = campaign.notice().map(text -> text.zh() + " / " + text.en()).orElse("");
        List<String> head = new ArrayList<>(List.of("column", "place", "name", "level", "state", "value", "published"));
        if (shown.shown()) head.add("position");
        head.addAll(List.of("band", "seen", "due"));
        if (shown.shown()) head.addAll(PositionCells.NAMES);
        if (shown == Positions.FOR_STUDY) head.add("positions");
        if (campaign.refusedCount() > 0) head.add("refused");
        if (!notice.isEmpty()) head.add("notice");
        StringBuilder out = new StringBuilder(String.join(",", head)).append('\n');
        for (Published one : all) {
            List<String> row = new ArrayList<>(List.of(one.column().text(), one.place().code().text(), one.place().name(), one.place().level().name(), one.cell().state().word(),
                    one.value().map(Object::toString).orElse(""), one.shown().map(java.math.BigDecimal::toPlainString).orElse("")));
            if (shown.shown()) row.add(one.position().map(Object::toString).orElse(""));
            row.add(one.band().map(band -> band.zh().equals(band.en()) ? band.en() : band.zh() + " / " + band.en()).orElse(""));
            row.addAll(List.of(String.valueOf(one.cell().coverage().seen()), String.valueOf(one.cell().coverage().due())));
            if (shown.shown()) row.addAll(PositionCells.of(one));
            if (shown == Positions.FOR_STUDY) row.add(Word.FOR_STUDY.in(Locale.CHINESE) + " / " + Word.FOR_STUDY.in(Locale.ENGLISH));
            if (campaign.refusedCount() > 0) row.add(String.valueOf(campaign.refusedCount()));
            if (!notice.isEmpty()) row.add(notice);
            out.append(CsvCell.line(row)).append('\n');
        }
        return out.toString();
    }
}
