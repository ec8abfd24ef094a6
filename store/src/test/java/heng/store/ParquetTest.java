package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {

    private static final String ROWS = """
            (VALUES (1, 'r1', DATE '2026-09-05', TIMESTAMP '2026-09-05 10:20:00', 0.1::DOUBLE, 12.50::DECIMAL(9,2), '  东街 '),
                    (2, 'r2', NULL, NULL, NULL, NULL, 'a,"b"')) AS t(n, id, day, time, share, sum, name)""";

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    @Test
    void readsTheSameAsCsvOfTheSameData() throws SQLException {
        copy("a.parquet", "SELECT * FROM " + ROWS, "FORMAT parquet");
        files.file("a.csv", """
                n,id,day,time,share,sum,name
                1,r1,2026-09-05,2026-09-05T10:20:00,0.1,12.50,  东街\s
                2,r2,,,,,"a,""b\""\"
                """);
        String[] columns = {"n", "id", "day", "time", "share", "sum", "name"};
        List<String> csv = files.rows(Written.ref("a.csv"), columns);
        assertThat(csv).containsExactly("1|r1|2026-09-05|2026-09-05T10:20:00|0.1|12.50|东街 @a.csv:2:7", "2|r2|||||a,\"b\" @a.csv:3:7");
        assertThat(files.rows(Written.ref("a.parquet"), columns))
                .isEqualTo(csv.stream().map(row -> row.replace("a.csv:2", "a.parquet:1").replace("a.csv:3", "a.parquet:2")).toList());
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void keepsTheOrderOfManyRows() throws SQLException {
        copy("a.parquet", "SELECT i AS code FROM range(300000) t(i)", "FORMAT parquet, ROW_GROUP_SIZE 10000");
        List<String> rows = files.rows(Written.ref("a.parquet"), "code");
        assertThat(rows).hasSize(300_000).startsWith("0 @a.parquet:1:1").endsWith("299999 @a.parquet:300000:1");
    }

    @Test
    void readsTheFileThatIsNamedAndNotAPattern() throws SQLException {
        copy("a1.parquet", "SELECT 'wrong' AS code", "FORMAT parquet");
        for (String name : List.of("a[1].parquet", "a*.parquet", "a?.parquet", "it's.parquet")) {
            copy(name, "SELECT 'right' AS code", "FORMAT parquet");
            assertThat(files.rows(Written.ref(name), "code")).containsExactly("right @" + name + ":1:1");
        }
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void rejectsMissingColumnsAndBrokenFilesLikeCsv() throws SQLException {
        copy("a.parquet", "SELECT 1 AS Code", "FORMAT parquet");
        files.rows(Written.ref("a.parquet"), "code");
        files.rows(files.file("b.parquet", "no parquet"), "code");
        files.rows(files.file("c.parquet", ""), "code");
        files.rows(Written.ref("d.parquet"), "code");
        assertThat(files.refused()).contains("""
                a.parquet: column-missing: There is no column code.
                  Maybe it is called: Code
                """, "b.parquet: file-unreadable: b.parquet cannot be read: ", "c.parquet: file-unreadable: ",
                "campaign.yaml:3:8: file-missing: There is no file d.parquet.");
        assertThat(files.problems.list()).hasSize(4);
        assertThat(files.folder.inputs()).isEmpty();
    }

    @Test
    void remembersTheHash() throws Exception {
        copy("a.parquet", "SELECT 1 AS code", "FORMAT parquet");
        files.rows(Written.ref("a.parquet"), "code");
        assertThat(files.folder.inputs()).containsExactly(new InputFile("a.parquet", Sha256.of(path.resolve("a.parquet"))));
    }

    private void copy(String name, String query, String options) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + path.resolve(name).toString().replace("'", "''") + "' (" + options + ")");
        }
    }
}
