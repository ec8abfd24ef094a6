package heng.bench;

import heng.store.cells.Duck;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The least anybody has to do: DuckDB reads every column and sums it; of a text the length, of a time the microseconds.
final class Scan {

    private Scan() {}

    /// @param relation a file as SQL
    /// @return seconds of the best of `times` runs
    static double seconds(String relation, int threads, int times) throws IOException {
        try (Connection duck = Duck.open(threads)) {
            String sums = sums(duck, relation);
            double best = Double.MAX_VALUE;
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                Duck.ask(duck, "SELECT " + sums + " FROM " + relation);
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
            return best;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static long rows(String relation) throws IOException {
        try (Connection duck = Duck.open(1)) {
            return Long.parseLong(Duck.ask(duck, "SELECT count(*) FROM " + relation));
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String sums(Connection duck, String relation) throws SQLException {
        List<String> sums = new ArrayList<>();
        try (Statement statement = duck.createStatement(); ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + relation)) {
            while (columns.next()) {
                String name = Duck.name(columns.getString("column_name"));
                String type = columns.getString("column_type");
                sums.add("sum(" + (type.equals("VARCHAR") ? "strlen(" + name + ")" : type.startsWith("TIMESTAMP") ? "epoch_us(" + name + ")" : name) + ")");
            }
        }
        return String.join(", ", sums);
    }
}
