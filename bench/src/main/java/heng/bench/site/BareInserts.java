package heng.bench.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The same bytes into one table of the same database, a row and a commit each.
final class BareInserts {

    private BareInserts() {}

    static Load.Result run(ServerProcess server, SampleTown town, int connections, int records, double seconds, AtomicInteger from) throws IOException {
        List<Connection> open = new ArrayList<>();
        try {
            try (Connection db = server.database(); Statement statement = db.createStatement()) {
                statement.execute("create table if not exists bench_bare (id bigint generated always as identity primary key, body text not null)");
            }
            return Load.run(connections, seconds, from, () -> {
                Connection db = server.database();
                open.add(db);
                PreparedStatement insert = db.prepareStatement("insert into bench_bare (body) values (?)");
                return number -> {
                    insert.setString(1, new String(town.visit("bare", number, records), StandardCharsets.UTF_8));
                    insert.executeUpdate();
                };
            });
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            for (Connection db : open) close(db);
        }
    }

    private static void close(Connection db) throws IOException {
        try {
            db.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
