package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.PlaceCode;
import heng.core.record.AnnouncedResult;
import heng.core.text.RefusalCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// C3b: what authorities declared.
class AnnouncedReaderTest {

    private static final String HEAD = "place,what,value,position,cohort,issuer,document,date\n";

    @TempDir
    Path folder;

    private final heng.core.text.Problems problems = new heng.core.text.Problems();

    private List<AnnouncedResult> read(String content) throws IOException {
        java.nio.file.Files.writeString(folder.resolve("announced.csv"), content);
        var county = new heng.core.place.Place(new PlaceCode("411002"), "魏都区", new heng.core.place.Level("county"), Optional.empty());
        var tree = new heng.core.place.PlaceTree("test", List.of(county.level()), List.of(county));
        return AnnouncedReader.read(List.of(new FileRef("announced.csv", heng.core.text.Spot.of("campaign.yaml"))), tree, new DataFolder(folder), problems);
    }

    private List<String> refused() {
        return problems.list().stream().map(refusal -> refusal.spot() + " " + refusal.code().id() + " " + refusal.value()).toList();
    }

    @Test
    void readsAScoreWithItsPositionAndCohort() throws IOException {
        assertThat(read(HEAD + "411002,total,91.20,2,counties of the province,Provincial office,No. 3 of 2026,2026-01-15\n")).containsExactly(new AnnouncedResult(
                new PlaceCode("411002"), "total", "total", Optional.of("91.20"), Optional.of(2), "counties of the province", "Provincial office", "No. 3 of 2026", LocalDate.of(2026, 1, 15)));
        assertThat(problems.none()).isTrue();
    }

    @Test
    void readsATitleInBothLanguagesWithoutAFigure() throws IOException {
        AnnouncedResult title = read("place,what,what-en,value,position,cohort,issuer,document,date\n411002,文明城区,Civilised district,,,,省文明办,文明〔2025〕3号,2025-11-20\n").getFirst();
        assertThat(title).extracting(AnnouncedResult::what, AnnouncedResult::whatEnglish, AnnouncedResult::value, AnnouncedResult::position)
                .containsExactly("文明城区", "Civilised district", Optional.empty(), Optional.empty());
    }

    /// A declaration that nobody can look up is none.
    @Test
    void refusesARowWithoutIssuerDocumentOrDate() throws IOException {
        assertThat(read(HEAD + "411002,total,91,,,,No. 3,2026-01-15\n411002,total,91,,,Office,,2026-01-15\n411002,total,91,,,Office,No. 3,\n")).isEmpty();
        assertThat(refused()).containsExactly("announced.csv:2:6 cell-empty issuer", "announced.csv:3:7 cell-empty document", "announced.csv:4:8 cell-empty date");
    }

    @Test
    void refusesAnUnknownPlaceABadDateAndAPositionThatIsNone() throws IOException {
        assertThat(read(HEAD + "411003,total,91,,,Office,No. 3,2026-01-15\n411002,total,91,,,Office,No. 3,15.1.2026\n411002,total,91,0,,Office,No. 3,2026-01-15\n411002,total,91,second,,Office,No. 3,2026-01-15\n")).isEmpty();
        assertThat(refused()).containsExactly("announced.csv:2:1 unknown-place 411003", "announced.csv:3:8 bad-date 15.1.2026", "announced.csv:4:4 bad-value 0", "announced.csv:5:4 bad-value second");
        assertThat(problems.list().getLast().code()).isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void needsEveryColumn() throws IOException {
        assertThat(read("place,what,value,position,cohort,issuer,date\n")).isEmpty();
        assertThat(refused()).containsExactly("announced.csv:1 column-missing document");
    }
}
