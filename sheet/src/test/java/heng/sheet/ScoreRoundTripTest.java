package heng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.score.Published;
import heng.core.text.Problems;
import heng.examples.xuchang.Generate;
import heng.store.Campaign;
import heng.store.CampaignReader;
import heng.store.FileShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// An example scores the same with its standard and with the one that went through a workbook.
class ScoreRoundTripTest {

    private static final int FEWEST_EXAMPLES = 8;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsEveryScoreOfTheExamples() throws IOException {
        try (Stream<Path> files = Files.walk(Standards.HOME.resolve("examples"))) {
            List<Path> campaigns = files.filter(file -> file.getFileName().toString().equals("campaign.yaml") && !file.toString().contains("/target/")).sorted().toList();
            assertThat(campaigns).hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES);
            return campaigns.stream().map(campaign -> DynamicTest.dynamicTest(campaign.getParent().getFileName().toString(), () -> keeps(campaign)));
        }
    }

    private void keeps(Path campaign) throws IOException {
        List<String> before = scores(campaign);
        Path copy = copy(campaign.getParent());
        try (Stream<Path> files = Files.list(copy)) {
            for (Path file : files.filter(file -> isStandard(file)).toList()) throughAWorkbook(file);
        }
        assertThat(scores(copy.resolve("campaign.yaml"))).isEqualTo(before).isNotEmpty();
    }

    @Test
    void keepsTheScoresOfXuchang() throws IOException {
        Path copy = copy(Standards.HOME.resolve("examples/xuchang"));
        Generate.write(Standards.HOME, copy.resolve("generated"));
        List<String> before = scores(copy.resolve("autumn.yaml"));
        Path standard = Files.writeString(copy.resolve("standard.yaml"), new FileShelf().find("heng:civilised-city-field", "").orElseThrow().text());
        throughAWorkbook(standard);
        for (String round : List.of("spring.yaml", "autumn.yaml")) {
            Files.writeString(copy.resolve(round), Files.readString(copy.resolve(round)).replace("standard: heng:civilised-city-field", "standard: standard.yaml"));
        }
        assertThat(scores(copy.resolve("autumn.yaml"))).isEqualTo(before).hasSizeGreaterThan(500);
    }

    private static boolean isStandard(Path file) {
        return file.toString().endsWith(".yaml") && Standards.text(file).contains("heng: standard/1");
    }

    private void throughAWorkbook(Path file) throws IOException {
        Path workbook = Standards.export(Standards.found(file), folder.resolve(file.getFileName() + ".xlsx"));
        Files.writeString(file, Standards.importFrom(workbook).yaml());
    }

    private Path copy(Path from) throws IOException {
        Path to = Files.createTempDirectory(folder, "example");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
        return to;
    }

    private static List<String> scores(Path campaign) {
        var problems = new Problems();
        Optional<Campaign> read = new CampaignReader(Optional.empty(), problems).read(campaign);
        assertThat(problems.list()).isEmpty();
        return read.orElseThrow().publish().stream().map(ScoreRoundTripTest::shown).toList();
    }

    private static String shown(Published one) {
        return one.column() + " " + one.place().code() + " " + one.cell() + " " + one.shown() + " " + one.position();
    }
}
