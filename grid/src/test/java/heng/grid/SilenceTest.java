package heng.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.logging.log4j.LogManager;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.junit.jupiter.api.Test;

/// POI logs whole stack traces of workbooks it cannot read; they would stand before our own message on the terminal.
class SilenceTest {

    @Test
    void poiLogsNothingNotEvenWhatIsFatal() {
        assertThat(LogManager.getLogger(DocumentHelper.class).isFatalEnabled()).isFalse();
        assertThat(LogManager.getLogger("anything").isFatalEnabled()).isFalse();
    }
}
