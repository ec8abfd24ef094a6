package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DuckDB is 80 MB of native code: reading CSV must not load a class of it.
class SleepingDuckTest {

    @TempDir
    Path path;

    @Test
    void readsCsvWithoutLoadingDuckDbOrJdbc() throws IOException, InterruptedException {
        new Written(path).file("a.csv", "code\n1\n");
        assertThat(loaded("a.csv")).contains("code 1", "heng.store.CsvFile").doesNotContain("org.duckdb").doesNotContain("java.sql.").doesNotContain("org.apache.poi");
    }

    /// Else the test above could not fail.
    @Test
    void seesDuckDbLoadedForParquet() throws IOException, InterruptedException, SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT 1 AS code) TO '" + path.resolve("a.parquet") + "' (FORMAT parquet)");
        }
        assertThat(loaded("a.parquet")).contains("code 1", "org.duckdb", "java.sql.");
    }

    private String loaded(String file) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "heng.store.ReadOne", path.toString(), file).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        return output;
    }
}
