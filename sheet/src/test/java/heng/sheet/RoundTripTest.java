package heng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.standard.Standard;
import heng.sheet.note.Remark;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import java.util.stream.Stream;

/// YAML → workbook → YAML is the same standard, for every standard there is.
class RoundTripTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheKernelOfEveryStandard() throws IOException {
        return Standards.all().stream().map(file -> DynamicTest.dynamicTest(Standards.HOME.relativize(file).toString(), () -> keeps(file)));
    }

    private void keeps(Path file) throws IOException {
        Standard before = Standards.read(Standards.found(file));
        Imported imported = Standards.importFrom(Standards.export(Standards.found(file), folder.resolve("standard.xlsx")));
        assertThat(imported.notes()).extracting(note -> note.remark()).containsExactly(Remark.SAME);
        Standard after = Standards.read(imported);
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.title()).isEqualTo(before.title());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.validFrom()).isEqualTo(before.validFrom());
        assertThat(after.methods()).isEqualTo(before.methods());
        assertThat(after.siteTypes()).isEqualTo(before.siteTypes());
        assertThat(after.sources()).isEqualTo(before.sources());
        before.items().forEach((code, item) -> {
            assertThat(after.items().get(code).title()).isEqualTo(item.title());
            assertThat(after.items().get(code).literals()).isEqualTo(item.literals());
            assertThat(after.items().get(code).bodies()).isEqualTo(item.bodies());
            assertThat(after.items().get(code).children()).isEqualTo(item.children());
        });
    }
}
