package heng.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// docs/language.md says what Heng does: every file is accepted, every result comes out, every command answers as shown.
class LanguageDocTest {

    private static final Path DOC = Path.of(System.getProperty("heng.home")).resolve("docs/language.md");
    private static final int FEWEST_CHAPTERS = 35;
    private static final int FEWEST_FILES = 156;
    private static final int FEWEST_CELLS = 180;
    private static final int FEWEST_COMMANDS = 11;

    @TempDir
    Path folder;

    private Lesson follow(String markdown) throws IOException {
        var lesson = new Lesson(folder);
        for (Chapter chapter : Chapter.of(markdown)) lesson.follow(chapter);
        return lesson;
    }

    @Test
    void everythingComesOutAsItIsWritten() throws IOException {
        String text = Files.readString(DOC);
        Lesson lesson = follow(text);
        assertThat(lesson.problems()).isEmpty();
        assertThat(Chapter.of(text)).hasSizeGreaterThanOrEqualTo(FEWEST_CHAPTERS);
        assertThat(lesson.count("files")).isGreaterThanOrEqualTo(FEWEST_FILES);
        assertThat(lesson.count("cells")).isGreaterThanOrEqualTo(FEWEST_CELLS);
        assertThat(lesson.count("commands")).isGreaterThanOrEqualTo(FEWEST_COMMANDS);
    }

    /// Every block of the text belongs to a chapter: none stands where nobody runs it.
    @Test
    void everyBlockIsRun() throws IOException {
        List<String> lines = Files.readAllLines(DOC);
        assertThat(Chapter.of(Files.readString(DOC)).stream().mapToInt(chapter -> chapter.fences().size()).sum()).isEqualTo(Fence.of(lines, 1).size());
    }

    @Test
    void chaptersAreNumberedWithoutAGap() throws IOException {
        List<String> numbers = Chapter.of(Files.readString(DOC)).stream().map(Chapter::title).filter(title -> title.matches("\\d+\\. .*")).map(title -> title.substring(0, title.indexOf('.'))).toList();
        for (int i = 0; i < numbers.size(); i++) assertThat(numbers.get(i)).isEqualTo(String.valueOf(i + 1));
        assertThat(numbers).hasSizeGreaterThan(FEWEST_CHAPTERS - 2);
    }

    /// `docs/language.md` and the schema alone are enough: what the schema knows, the text shows.
    @Test
    void showsEveryKeyAndEveryWordOfTheSchemas() throws IOException {
        Vocabulary words = Vocabulary.ofTheSchemas();
        assertThat(words.keys()).hasSizeGreaterThan(100).contains("records", "winsorise", "thousands", "look-back");
        assertThat(words.values()).hasSizeGreaterThan(40).contains("half-even", "copeland", "not applicable");
        assertThat(words.notShownIn(Files.readString(DOC))).isEmpty();
    }

    /// Each rule of the shelf is used in an example.
    @Test
    void usesEveryTemplateOfTheShelf() throws IOException {
        String text = Files.readString(DOC);
        List<String> templates = Vocabulary.templatesOfTheShelf();
        assertThat(templates).hasSizeGreaterThanOrEqualTo(19);
        assertThat(templates.stream().filter(name -> !text.matches("(?s).*template: " + name + "\\b(?!-).*"))).isEmpty();
    }

    // ---- The guards go red.

    private static final String SMALL = """
            # A text
            ## The folder
            ```yaml file=campaign.yaml keep
            heng: campaign/1
            id: autumn
            standard: standard.yaml
            tree: {file: places.csv, code: code, name: name, level: {all: town}}
            attributes: {file: towns.csv}
            ```
            ```csv file=places.csv keep
            code,name
            A,东街
            ```
            ```yaml head
            heng: standard/1
            id: lesson
            edition: "1"
            publish: {columns: all, levels: all}
            arithmetic: exact
            ```
            ## 1. Marks
            ```yaml file=standard.yaml
            items:
            - {code: mark, attribute: mark}
            ```
            ```csv file=towns.csv
            code,mark
            A,80
            ```
            ```results
            column,place,value,state
            mark,A,80,scored
            ```
            ```diff file=towns.csv
            -A,80
            +A,0.333
            ```
            ```results
            column,place,value
            mark,A,0.33…
            ```
            ```console
            $ ./heng check campaign.yaml
            campaign.yaml: No problems found. 0 records, 2 files
            $ ./heng check standard.yaml
            …
            ```
            """;

    @Test
    void aSmallTextIsInOrder() throws IOException {
        Lesson lesson = follow(SMALL);
        assertThat(lesson.problems()).isEmpty();
        assertThat(List.of(lesson.count("files"), lesson.count("results"), lesson.count("cells"), lesson.count("commands"))).containsExactly(5, 2, 2, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mark,A,80,scored            | mark,A,80.0,scored         | line 30: mark of A: the text says value “80.0”, it is “80”
            mark,A,80,scored            | mark,A,80,failed           | line 30: mark of A: the text says state “failed”, it is “scored”
            mark,A,80,scored            | mark,B,80,scored           | line 30: mark of B: there is no result
            mark,A,0.33…                | mark,A,0.34…               | line 38: mark of A: the text says value “0.34…”, it is “0.333”
            -A,80                       | -A,81                      | line 34: what is to be changed does not stand in towns.csv exactly once
            0 records, 2 files          | 1 record, 2 files          | line 42: ./heng check campaign.yaml says:
            ```csv file=towns.csv       | ```csv                     | line 26: the block is no file
            ```console                  | ```text                    | line 42: nobody runs a block of the kind “text”
            $ ./heng check standard.yaml| $ heng check standard.yaml | line 42: “$ heng check standard.yaml” is no command
            {code: mark, attribute:     | {code: mark, atribute:     | line 22: the schema refuses standard.yaml
            """)
    void saysWhatIsWrongInAText(String written, String instead, String problem) throws IOException {
        assertThat(SMALL).contains(written);
        assertThat(follow(SMALL.replace(written, instead)).problems()).isNotEmpty().first().asString().startsWith(problem);
    }

    @Test
    void saysWhatTheTextNeverShows() {
        var words = new Vocabulary(List.of("records", "unless"), List.of("half-up", "half-down"));
        assertThat(words.notShownIn("## 1. A\nAlways half-up, and unless: is prose.\n```yaml\nrecords: {}\n```\n")).containsExactly("unless", "half-down");
    }
}
