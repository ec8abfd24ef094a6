package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/// One run of the command, in this process but otherwise as a user starts it.
record Run(int status, String out, String err) {

    static final int DONE = 0;

    static Run heng(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(status, out.toString(), err.toString());
    }

    /// What a run that must succeed writes.
    static String output(String... args) {
        Run run = heng(args);
        assertThat(run.status()).as(run.err()).isEqualTo(DONE);
        return run.out();
    }

    /// What a run that must be refused says, with the folder of the files cut off. It says nothing else.
    static String refused(SmallCampaign campaign, String... args) {
        Run run = heng(args);
        assertThat(run.status()).as(run.err()).isEqualTo(Main.REFUSED);
        assertThat(run.out()).isEmpty();
        return run.err().replace(campaign.folder() + "/", "");
    }
}
