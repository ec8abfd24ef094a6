package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelCommandTest {

    @TempDir
    Path folder;

    private SmallCampaign small;

    @BeforeEach
    void write() throws IOException {
        small = SmallCampaign.in(folder);
    }

    @Test
    void printsTheBytesThatAreHashed() throws Exception {
        String canonical = Run.output("kernel", small.standard(), "--canonical");
        assertThat(canonical).startsWith("{\"arithmetic\":\"exact\",\"columns\":{\"litter\":").doesNotContain("\n");
        assertThat(hash(canonical)).isEqualTo(Run.heng("kernel", small.standard()).err().strip());
    }

    @Test
    void printsTheSameForPeople() {
        Run pretty = Run.heng("kernel", small.standard());
        assertThat(pretty.status()).isZero();
        assertThat(pretty.out()).startsWith("{\n  \"format\": \"heng-kernel/1\",\n  \"id\": \"streets\",").contains("[[\"litter\", \"1\"], [\"trees\", \"1\"]]").endsWith("}\n");
        String canonical = Run.output("kernel", small.standard(), "--canonical");
        assertThat(letters(pretty.out())).isEqualTo(letters(canonical));
    }

    /// Decision 0003: titles are not hashed, weights are.
    @Test
    void hashesWhatChangesAScoreAndNothingElse() throws IOException {
        String before = Run.heng("kernel", small.standard()).err();
        small.change("standard.yaml", "en: Litter", "en: Rubbish");
        assertThat(Run.heng("kernel", small.standard()).err()).isEqualTo(before);
        small.change("standard.yaml", "attribute: trees", "attribute: trees\n    weight: 2");
        assertThat(Run.heng("kernel", small.standard()).err()).isNotEqualTo(before);
    }

    @Test
    void readsFromTheShelf() throws Exception {
        String canonical = Run.output("kernel", "heng:civilised-city-field", "--canonical");
        assertThat(hash(canonical)).isEqualTo(Run.heng("kernel", "heng:civilised-city-field").err().strip());
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(Run.refused(small, "kernel", small.file("nosuch.yaml"), "--lang", "en")).startsWith("nosuch.yaml: file-missing: There is no file nosuch.yaml.\n  Maybe ");
        assertThat(Run.refused(small, "kernel", "heng:civilised-city-fields", "--lang", "en")).isEqualTo("""
                heng:civilised-city-fields: unknown-standard: There is no standard heng:civilised-city-fields on the shelf.
                  Maybe: heng:civilised-city-field
                1 problem
                """);
    }

    private static String hash(String text) throws Exception {
        return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The order of members and the white space between them differ.
    private static String letters(String json) {
        return json.chars().filter(c -> !Character.isWhitespace(c)).sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
