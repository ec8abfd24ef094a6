package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsCommandTest {

    @TempDir
    Path folder;

    @Test
    void scoresCellsAsItScoresRecords() throws IOException {
        SmallCampaign small = SmallCampaign.in(folder);
        Run written = Run.heng("cells", small.campaign(), "--out", small.file("small.parquet"));
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).startsWith("Wrote ").contains(" cells");
        for (String form : new String[] {"table", "csv", "json"}) {
            Run records = Run.heng("score", small.campaign(), "--as", form);
            Run cells = Run.heng("score", small.campaign(), "--as", form, "--cells", small.file("small.parquet"));
            assertThat(cells.status()).as(cells.err()).isZero();
            assertThat(cells.out()).isEqualTo(records.out()).isNotBlank();
        }
    }

    /// The records may stay at home.
    @Test
    void needsNoRecordsBesideTheCells() throws IOException {
        SmallCampaign small = SmallCampaign.in(folder);
        Run.heng("cells", small.campaign(), "--out", small.file("small.parquet"));
        String before = Run.heng("score", small.campaign(), "--as", "csv").out();
        Files.writeString(folder.resolve("records.csv"), Files.readString(folder.resolve("records.csv")).lines().findFirst().orElseThrow() + "\n");
        assertThat(Run.heng("score", small.campaign(), "--as", "csv").out()).isNotEqualTo(before);
        assertThat(Run.heng("score", small.campaign(), "--as", "csv", "--cells", small.file("small.parquet")).out()).isEqualTo(before);
    }

    @Test
    void refusesCellsOfAnotherStandardOrTree() throws IOException {
        SmallCampaign small = SmallCampaign.in(folder);
        Run.heng("cells", small.campaign(), "--out", small.file("small.parquet"));
        small.change("standard.yaml", "id: ", "id: other-");
        Run refused = Run.heng("score", small.campaign(), "--cells", small.file("small.parquet"));
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("cells-other-standard: The cells were made with the standard sha256:");
        SmallCampaign.in(folder);
        Files.writeString(folder.resolve("places.csv"), Files.readString(folder.resolve("places.csv")).strip() + "\n" + Files.readAllLines(folder.resolve("places.csv")).getLast().replaceFirst("^[^,]*", "ZZZ") + "\n");
        refused = Run.heng("score", small.campaign(), "--cells", small.file("small.parquet"));
        assertThat(refused.err()).contains("cells-other-tree: The cells count the places of another tree");
    }
}
