package heng.cli;

import heng.core.kernel.State;
import heng.core.standard.Standard;
import heng.core.text.Problems;
import heng.store.Campaign;
import heng.store.CampaignReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command writes, and in which language.
record Console(PrintWriter out, PrintWriter err, Locale locale, boolean quiet) {

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

    Campaign campaign(Path file, @Nullable Path data) {
        return campaign(file, data, null);
    }

    /// @param judgedBy a standard to use instead of the campaign's own
    Campaign campaign(Path file, @Nullable Path data, @Nullable Standard judgedBy) {
        progress(Word.READING, file.toString());
        var problems = new Problems();
        var reader = new CampaignReader(Optional.ofNullable(data), problems);
        Optional<Campaign> campaign = judgedBy == null ? reader.read(file) : reader.read(file, judgedBy);
        done();
        if (campaign.isEmpty() || !problems.none()) throw new Refused(problems);
        return campaign.get();
    }
}
