package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.explain.Explainer;
import heng.core.score.Published;
import heng.core.text.Problems;
import heng.examples.xuchang.Generate;
import heng.store.Campaign;
import heng.store.CampaignReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S11: an explanation is complete if a stranger's script can compute the number again from it alone. The script stands in src/test/scripts.
class RebuildTest {

    static final Path HOME = Path.of(System.getProperty("heng.home"));
    private static final int FEWEST_NUMBERS = 800;

    @TempDir
    Path folder;

    private record Run(int status, String output) {}

    @Test
    void rebuildsEveryPublishedNumberOfTheExamples() throws Exception {
        Generate.write(HOME, HOME.resolve("examples/xuchang/generated"));
        int numbers = 0;
        for (Path file : campaigns()) numbers += write(campaign(file));
        assertThat(numbers).isGreaterThan(FEWEST_NUMBERS);
        Run run = rebuild();
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).startsWith(numbers + " numbers, ");
        System.out.println("RebuildTest: " + run.output().strip());
    }

    @Test
    void noticesAChangedRecord() throws Exception {
        write(campaign(HOME.resolve("examples/small/cleanliness-grades/campaign.yaml")));
        Path file = folder.resolve("cleanliness-grades-example-litter-W1.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"grade\":\"B\"", "\"grade\":\"D\""));
        Run run = rebuild();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("litter of W1").contains("told").contains("rebuilt");
    }

    static List<Path> campaigns() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("examples"))) {
            List<Path> found = files.filter(file -> file.getFileName().toString().equals("campaign.yaml")).sorted().toList();
            List<Path> all = new ArrayList<>(found);
            all.add(HOME.resolve("examples/xuchang/autumn.yaml"));
            assertThat(all).hasSizeGreaterThan(8);
            return all;
        }
    }

    static Campaign campaign(Path file) {
        var problems = new Problems();
        Optional<Campaign> campaign = new CampaignReader(Optional.empty(), problems).read(file);
        assertThat(problems.list()).isEmpty();
        return campaign.orElseThrow();
    }

    private int write(Campaign campaign) throws IOException {
        var explainer = new Explainer(campaign.reference());
        List<Published> all = campaign.publish();
        for (Published one : all) {
            String name = (campaign.id() + "-") + one.column() + "-" + one.place().code() + ".json";
            Files.writeString(folder.resolve(name), ExplainCommand.json(campaign, explainer.explain(one.column(), one.place().code()), Optional.of(one)).canonical());
        }
        return all.size();
    }

    private Run rebuild() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
                HOME.resolve("cli/src/test/scripts/Rebuild.java").toString()));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).map(Path::toString).sorted().forEach(command::add);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
