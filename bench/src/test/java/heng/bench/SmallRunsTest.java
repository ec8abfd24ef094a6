package heng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallRunsTest {

    private final StringWriter out = new StringWriter();
    private final Settings settings = new Settings(1, 7, Path.of("none"), 1, false, new PrintWriter(out), new PrintWriter(new StringWriter()));

    @Test
    void anIndexEqualsTheReference() {
        assertThat(IndexRun.run(settings, 200, 14)).as(out.toString()).isTrue();
        assertThat(out.toString()).contains("200 units, 14 indicators", "greatest relative difference");
    }

    @Test
    void aStartThatFailsIsSeen() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(StartRun.run(settings, List.of(java, "--version"), 2)).isTrue();
        assertThat(StartRun.run(settings, List.of(java, "--no-such-option"), 1)).isFalse();
        assertThat(out.toString()).contains("command     java --version", "all ended well: false");
    }
}
