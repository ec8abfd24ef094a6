package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownTest {

    @Test
    void hintsAtTheMostSimilarName() {
        assertThat(new Known(List.of("market", "street")).hint("markt")).isEqualTo("market");
        assertThat(new Known(List.of()).hint("markt")).isEqualTo("—");
    }

    @Test
    void stopsComparingAfterABoundedAmountOfWork() {
        var known = new Known(IntStream.range(0, 1_000_000).mapToObj(i -> "site-%06d".formatted(i)).toList());
        String beginning = IntStream.range(0, 12).mapToObj("site-%06d"::formatted).reduce((a, b) -> a + ", " + b).orElseThrow() + ", …";
        assertThat(known.hint("site-77777")).isEqualTo("site-077777");
        assertThat(known.hint("site-88888")).isEqualTo("site-088888");
        assertThat(known.hint("site-99999")).isEqualTo("site-099999");
        assertThat(known.hint("site-66666")).isEqualTo(beginning);
        assertThat(known.hint("site-77777")).isEqualTo("site-077777");
    }
}
