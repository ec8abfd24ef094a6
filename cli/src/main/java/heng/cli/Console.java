package heng.cli;

import heng.core.kernel.State;
import heng.core.standard.Standard;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.store.Campaign;
import heng.store.CampaignReader;
import heng.store.RefusedRow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command writes, and in which language.
record Console(PrintWriter out, PrintWriter err, Locale locale, boolean quiet) {

    private static final int MOST_SHOWN = 10;

    static Console of(CommandSpec spec) {
        Main main = (Main) spec.root().userObject();
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), main.locale(), main.quiet);
    }

    boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    String word(Word word) {
        return word.in(locale);
    }

    String state(State state) {
        return Word.of(state.word(), locale);
    }

    /// A line on the terminal that the next one overwrites; nothing when the output goes elsewhere.
    void progress(Word doing, String what) {
        if (!quiet && System.console() != null && System.console().isTerminal()) {
            err.print("\r\033[K" + doing.in(locale) + " " + what + " …");
            err.flush();
        }
    }

    void done() {
        if (!quiet && System.console() != null && System.console().isTerminal()) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    Campaign campaign(Path file, Reading reading) {
        return campaign(file, reading, null);
    }

    /// @param judgedBy a standard to use instead of the campaign's own
    /// @throws Refused where something stops the reading, or a row was refused and that is to stop it
    Campaign campaign(Path file, Reading reading, @Nullable Standard judgedBy) {
        progress(Word.READING, file.toString());
        var problems = new Problems();
        var reader = new CampaignReader(Optional.ofNullable(reading.data), problems);
        Optional<Campaign> campaign = judgedBy == null ? reader.read(file) : reader.read(file, judgedBy);
        done();
        if (campaign.isPresent()) campaign.get().notes().forEach(note -> err.println(note.message(locale)));
        reading.write(reader, this);
        List<RefusedRow> refused = reader.refused();
        if (campaign.isEmpty() || reading.strict && !refused.isEmpty()) {
            refused.forEach(row -> row.refusals().forEach(problems::add));
            throw new Refused(problems);
        }
        if (campaign.get().refusedCount() > 0) say(campaign.get());
        return campaign.get();
    }

    /// The first refusals, and how many rows do not count.
    private void say(Campaign campaign) {
        List<Refusal> refusals = campaign.refused().stream().flatMap(row -> row.refusals().stream()).toList();
        refusals.stream().limit(MOST_SHOWN).forEach(refusal -> err.println(refusal.message(locale)));
        if (refusals.size() > MOST_SHOWN) err.println("… " + word(Word.MORE_REFUSALS));
        err.println(campaign.refusedCount() + " " + word(campaign.refusedCount() == 1 ? Word.ROW_REFUSED : Word.ROWS_REFUSED));
    }
}
