package heng.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// English texts in the code, Chinese ones in the bundle: each complete, with the same placeholders.
class PostgresBundleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:value|\\d)}");

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().distinct().toList();
    }

    private static boolean fit(String english, String chinese) {
        return placeholders(english).equals(placeholders(chinese)) && chinese.codePoints().anyMatch(Character::isIdeographic);
    }

    @Test
    void saysTheSameInBothLanguages() {
        var bundle = PostgresRefusal.chinese();
        assertThat(PostgresCode.values()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(bundle.keySet()).hasSize(2 * PostgresCode.values().length);
        for (PostgresCode code : PostgresCode.values()) {
            assertThat(fit(code.text(), bundle.getString(code.id()))).as(code.id()).isTrue();
            assertThat(fit(code.remedy(), bundle.getString(code.id() + ".maybe"))).as("%s.maybe", code.id()).isTrue();
            assertThat(code.remedy()).startsWith("Maybe");
            assertThat(bundle.getString(code.id() + ".maybe")).startsWith("也许");
        }
    }

    @Test
    void theComparisonFindsFaults() {
        assertThat(fit("{value} of {0}", "{0} 的 {value}")).isTrue();
        assertThat(fit("{value} of {0}", "{value} 的")).isFalse();
        assertThat(fit("{value}", "{value}")).isFalse();
    }

    @Test
    void fillsBothMessages() {
        var refusal = PostgresRefusal.of(PostgresCode.DATA_NEWER, "/data", 19, 18);
        assertThat(refusal).hasToString("data-newer: The data in /data were written by PostgreSQL 19; this is 18.\n  Maybe use the newer Heng that wrote them; older software cannot read newer data.");
        assertThat(refusal.message(Locale.CHINESE)).isEqualTo("data-newer: /data 里的数据由 PostgreSQL 19 写成；本程序是 18。\n  也许应使用写成它的较新的衡；旧程序读不了新数据。");
    }
}
