package heng.report;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.Problems;
import heng.examples.xuchang.Generate;
import heng.store.Campaign;
import heng.store.CampaignReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The campaigns that the tests make reports of.
final class Campaigns {

    static final Path HOME = Path.of(System.getProperty("heng.home"));
    static final String COMPUTED = "2026-10-08T09:00+08:00";

    private Campaigns() {}

    static Campaign read(Path file) {
        var problems = new Problems();
        Optional<Campaign> campaign = new CampaignReader(Optional.empty(), problems).read(file);
        assertThat(problems.list()).isEmpty();
        return campaign.orElseThrow();
    }

    static Campaign xuchang() throws IOException {
        Generate.write(HOME, HOME.resolve("examples/xuchang/generated"));
        return read(HOME.resolve("examples/xuchang/autumn.yaml"));
    }

    /// Two rounds under two editions, a veto, a cohort that changed, announced results, and names that look like markup.
    static Campaign harbour() throws URISyntaxException {
        return read(Path.of(Campaigns.class.getResource("harbour/autumn.yaml").toURI()));
    }

    /// Every example whose data lie in the repository.
    static List<Campaign> examples() throws IOException {
        List<Campaign> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(HOME.resolve("examples"))) {
            files.filter(file -> file.getFileName().toString().equals("campaign.yaml") && !file.toString().contains("target")).sorted().forEach(file -> all.add(read(file)));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        return all;
    }
}
