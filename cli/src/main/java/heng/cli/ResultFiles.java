package heng.cli;

import heng.core.kernel.KernelJson;
import heng.core.score.Published;
import heng.core.text.Json;
import heng.store.Campaign;
import heng.store.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Results as files (docs/formats.md).
record ResultFiles(Campaign campaign, List<Published> all) {

    void write(Path folder, Console console) {
        try {
            Files.createDirectories(folder);
            write(folder.resolve("results.json"), json(campaign, all).pretty());
            write(folder.resolve("results.csv"), csv(campaign, all));
            write(folder.resolve("kernel.json"), KernelJson.of(campaign.standard().kernel()).canonical());
            write(folder.resolve("scoreboard.en.txt"), Scoreboard.text(campaign, all, campaign.tree().levels(), Locale.ENGLISH));
            write(folder.resolve("scoreboard.zh.txt"), Scoreboard.text(campaign, all, campaign.tree().levels(), Locale.CHINESE));
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

    static Json.Obj json(Campaign campaign, List<Published> all) {
        var kernel = campaign.standard().kernel();
        Json.Obj standard = Json.object("id", kernel.id(), "edition", kernel.edition(), "hash", campaign.standard().hash(), "arithmetic", kernel.arithmetic().word());
        Json.Obj tree = Json.object("edition", campaign.tree().edition(), "roots", campaign.tree().roots().stream().limit(10).map(root -> root.code().text()).toList());
        Json.Obj data = Json.object("records", campaign.records(), "outsidePeriod", campaign.outside(), "refused", campaign.refusedCount(), "inputs", campaign.inputs().stream().map(ResultFiles::json).toList());
        return Json.object("format", "heng-results/1", "campaign", campaign.id(), "title", Json.object("zh", campaign.title().zh(), "en", campaign.title().en()),
                "notice", campaign.notice().map(notice -> Json.object("zh", notice.zh(), "en", notice.en())).orElse(null),
                "period", Json.object("from", campaign.from().orElse(null), "to", campaign.to().orElse(null)),
                "standard", standard, "tree", tree, "data", data, "results", all.stream().map(ResultFiles::json).toList());
    }

    private static Json json(InputFile input) {
        return Json.object("name", input.name(), "sha256", input.sha256());
    }

    private static Json json(Published one) {
        return Json.object("column", one.column(), "place", one.place().code(), "state", one.cell().state().word(),
                "effect", one.cell().state().isDecision() ? one.cell().effect().word() : null, "value", Json.of(one.value().orElse(null)),
                "published", Json.of(one.shown().map(java.math.BigDecimal::toPlainString).orElse(null)), "rank", one.position().orElse(null), "band", one.band().map(band -> Json.object("zh", band.zh(), "en", band.en())).orElse(null),
                "coverage", Json.array(one.cell().coverage().seen(), one.cell().coverage().due()));
    }

    static String csv(Campaign campaign, List<Published> all) {
        String notice = campaign.notice().map(text -> text.zh() + " / " + text.en()).orElse("");
        String head = "column,place,name,level,state,value,published,position,band,seen,due" + (campaign.refusedCount() == 0 ? "" : ",refused") + (notice.isEmpty() ? "" : ",notice") + "\n";
        String refused = campaign.refusedCount() == 0 ? "" : "," + campaign.refusedCount();
        return all.stream().map(one -> String.join(",", one.column().text(), cell(one.place().code().text()), cell(one.place().name()), cell(one.place().level().name()), one.cell().state().word(),
                one.value().map(Object::toString).orElse(""), one.shown().map(java.math.BigDecimal::toPlainString).orElse(""), one.position().map(Object::toString).orElse(""),
                one.band().map(band -> cell(band.zh().equals(band.en()) ? band.en() : band.zh() + " / " + band.en())).orElse(""),
                String.valueOf(one.cell().coverage().seen()), String.valueOf(one.cell().coverage().due())) + refused + (notice.isEmpty() ? "" : "," + cell(notice))).collect(Collectors.joining("\n", head, "\n"));
    }

    private static String cell(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
