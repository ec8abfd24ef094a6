package heng.ledger.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private static final DateTimeFormatter ORACLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Test
    void writesAndReadsAsTheFormatterOfTheJdk() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            OffsetDateTime time = LocalDateTime.of(random.nextInt(-20, 12_000), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60), random.nextInt(60),
                    random.nextInt(1000) * 1_000_000).atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1)));
            String text = ORACLE.format(time);
            assertThat(TimeText.write(time)).isEqualTo(text);
            assertThat(TimeText.read(text)).contains(time);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-09-05T08:30:00.000", "2026-09-05T08:30:00.000+00:00", "2026-09-05T08:30:00.000-00:00", "2026-09-05T08:30:00Z", "2026-02-30T08:30:00.000Z", "2026-09-05T24:00:00.000Z",
        "2026-09-05T08:30:60.000Z", "2026-09-05t08:30:00.000Z", "2026-09-05T08:30:00.000z", "2026-09-05T08:30:00.000+0800", "2026-09-05T08:30:00.000+19:00", "2026-09-05T08:30:00.000+08-00",
        "٢٠٢٦-09-05T08:30:00.000Z", "2026-09-05T08:30:00.0000Z"})
    void readsNoOtherSpelling(String text) {
        assertThat(TimeText.read(text)).isEmpty();
    }
}
