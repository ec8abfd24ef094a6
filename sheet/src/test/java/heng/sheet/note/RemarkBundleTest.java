package heng.sheet.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Each remark in both languages, with the same values in it.
class RemarkBundleTest {

    @Test
    void hasTheSameRemarksInChinese() {
        assertThat(Remark.chinese().keySet()).containsExactlyInAnyOrderElementsOf(Arrays.stream(Remark.values()).map(Remark::key).toList());
    }

    @Test
    void mentionsTheSameValues() {
        for (Remark remark : Remark.values()) assertThat(values(remark.in(Locale.CHINESE))).as(remark.key()).isEqualTo(values(remark.english()));
    }

    private static TreeSet<String> values(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(found -> found.group()).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
