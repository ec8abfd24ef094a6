package heng.bench;

import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.place.Place;
import heng.core.place.PlaceTree;
import heng.store.cells.Duck;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// What somebody would write without a score plan: for each level one query that groups the cells of the file by the place of the level, with the rules as SQL,
/// in doubles. It knows no states, no coverage and no rounding; it is here for its time.
final class HandWritten {

    private static final List<String> LEVELS = List.of("province", "city", "county", "township", "village");

    private HandWritten() {}

    /// @param count of the places with a total
    /// @param sum of their totals
    record Level(String name, double seconds, long count, double sum) {}

    static List<Level> run(Kernel kernel, PlaceTree tree, Path cells, Settings settings) throws IOException {
        List<Level> levels = new ArrayList<>();
        try (Connection duck = Duck.open(settings.threads(), 6000, cells.resolveSibling("spill"))) {
            places(duck, tree);
            rules(duck, kernel);
            for (String level : LEVELS) {
                settings.progress("hand-written query: %s", level);
                long start = System.nanoTime();
                String[] found = Duck.ask(duck, query(level, Duck.parquet(cells))).split(" ");
                levels.add(new Level(level, (System.nanoTime() - start) / 1e9, Long.parseLong(found[0]), Double.parseDouble(found[1])));
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
        return levels;
    }

    private static void places(Connection duck, PlaceTree tree) throws SQLException {
        Duck.execute(duck, "CREATE TABLE tree (place INTEGER, province INTEGER, city INTEGER, county INTEGER, township INTEGER, village INTEGER)");
        int[] above = new int[LEVELS.size()];
        try (DuckDBAppender rows = ((DuckDBConnection) duck).createAppender("tree")) {
            int index = 0;
            for (Place place : tree.all()) {
                int depth = LEVELS.indexOf(place.level().name());
                above[depth] = index;
                rows.beginRow().append(index++);
                for (int i = 0; i < LEVELS.size(); i++) {
                    if (i <= depth) rows.append(above[i]);
                    else rows.appendNull();
                }
                rows.endRow();
            }
        }
    }

    private static void rules(Connection duck, Kernel kernel) throws SQLException {
        Duck.execute(duck, "CREATE TABLE rule (leaf INTEGER, rule VARCHAR, weight INTEGER, grp INTEGER, grp_weight INTEGER)");
        int leaf = 0;
        try (DuckDBAppender rows = ((DuckDBConnection) duck).createAppender("rule")) {
            for (var column : kernel.columns().values()) {
                if (!(column.source() instanceof Source.Records)) continue;
                int item = Integer.parseInt(column.code().text().substring(1)) - 1000;
                int group = item % NationStandard.GROUPS;
                rows.beginRow().append(leaf++).append(NationStandard.rule(item).name()).append(NationStandard.weight(item)).append(group).append(1 + group % 4).endRow();
            }
        }
    }

    private static String query(String level, String cells) {
        return """
                WITH leaf AS (
                  SELECT t.%1$s AS place, c.leaf, sum(c.units) AS units, sum(c."over") AS o, sum(c."under") AS u,
                    sum(coalesce(try_cast(regexp_extract(c.tally, '"A":(\\d+)', 1) AS INTEGER), 0)) AS a, sum(coalesce(try_cast(regexp_extract(c.tally, '"B":(\\d+)', 1) AS INTEGER), 0)) AS b,
                    sum(coalesce(try_cast(regexp_extract(c.tally, '"C":(\\d+)', 1) AS INTEGER), 0)) AS cc, sum(coalesce(try_cast(regexp_extract(c.tally, '"D":(\\d+)', 1) AS INTEGER), 0)) AS d
                  FROM %2$s c JOIN tree t ON t.place = c.place WHERE t.%1$s IS NOT NULL GROUP BY ALL),
                scored AS (
                  SELECT place, grp, grp_weight, weight, CASE rule
                    WHEN 'TIERS' THEN CASE WHEN u = 0 THEN NULL WHEN o / u >= 0.95 THEN 100 WHEN o / u >= 0.8 THEN 80 WHEN o / u >= 0.6 THEN 60 ELSE 0 END
                    WHEN 'LINEAR' THEN CASE WHEN u = 0 THEN NULL ELSE 100 * greatest(0, least(1, (o / u - 0.5) / 0.45)) END
                    WHEN 'HISTOGRAM' THEN CASE WHEN a + b + cc + d = 0 THEN NULL ELSE (100.0 * a + 80 * b + 60 * cc) / (a + b + cc + d) END
                    ELSE CASE WHEN units = 0 THEN NULL ELSE o / 1e12 / units END END AS score
                  FROM leaf JOIN rule USING (leaf)),
                grouped AS (SELECT place, grp, grp_weight, sum(weight * score) / sum(weight) AS score FROM scored WHERE score IS NOT NULL GROUP BY ALL),
                total AS (SELECT place, sum(grp_weight * score) / sum(grp_weight) AS score FROM grouped GROUP BY ALL)
                SELECT count(*) || ' ' || sum(score) FROM total""".formatted(level, cells);
    }
}
