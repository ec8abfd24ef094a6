package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    Path folder;

    private SmallCampaign small;
    private String second;

    /// The second edition takes twice as much off for a fault and weights trees three times.
    @BeforeEach
    void write() throws IOException {
        small = SmallCampaign.in(folder);
        second = small.file("second.yaml");
        Files.copy(folder.resolve("standard.yaml"), folder.resolve("second.yaml"));
        small.change("second.yaml", "edition: \"1\"", "edition: \"2\"").change("second.yaml", "10*x", "20*x").change("second.yaml", "attribute: trees", "attribute: trees\n    weight: 3");
    }

    @Test
    void saysWhatChanged() {
        String english = Run.output("diff", small.standard(), second, "--lang", "en");
        assertThat(english).containsPattern("edition +1 +2\n").containsPattern("weight +trees Trees .*1 +3\n").containsPattern("litter Litter +formula +.*10 \\* x.*20 \\* x");
        assertThat(english.lines()).hasSize(2 + 3);
        assertThat(Run.output("diff", small.standard(), second, "--lang", "zh")).containsPattern("版本 +1 +2\n").containsPattern("权重 +trees 树木 .*1 +3\n");
    }

    /// Worked by hand: A has litter (60 + 20) / 2 = 40 and trees 50, so (40 + 3 · 50) / 4 = 47.5 instead of 60.
    @Test
    void saysWhatThatDoesToScores() {
        String english = Run.output("diff", small.standard(), second, "--campaign", small.campaign(), "--lang", "en");
        assertThat(english).containsPattern("A +东街 +60\\.0 +47\\.5 +-12\\.5 +Litter -30\n").containsPattern("B +西街 +85\\.0 +77\\.5 +-7\\.5\n").containsPattern("C +许县 +70\\.0 +60\\.0 +-10 +Litter -20\n");
        assertThat(english).endsWith("\nThe data are invented.\n");
        assertThat(Run.output("diff", small.standard(), second, "--campaign", small.campaign(), "--lang", "zh")).containsPattern("A +东街 .*垃圾 -30\n").endsWith("\n数据为虚构。\n");
    }

    @Test
    void saysThatNothingChanged() {
        assertThat(Run.output("diff", small.standard(), small.standard(), "--lang", "en")).isEqualTo("The two say the same.\n");
    }

    @Test
    void refusesAnEditionThatIsBroken() throws IOException {
        small.change("second.yaml", "attribute: trees", "atribute: trees");
        assertThat(Run.refused(small, "diff", small.standard(), second, "--lang", "en")).contains("second.yaml:21:5: unknown-key: The key “atribute” means nothing here.\n  Maybe: attribute\n");
    }
}
