package heng.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Optional;

/// Another Heng in a process of its own: `start` starts and stops, `write` writes rows until it is killed, and says each number after its commit.
final class ChildHeng {

    private ChildHeng() {}

    public static void main(String[] args) throws Exception {
        switch (EmbeddedPostgres.start(Settings.in(Path.of(args[0])))) {
            case Start.NotStarted(PostgresRefusal refusal) -> System.out.println("refused " + refusal.code().id());
            case Start.Running(EmbeddedPostgres postgres, boolean _) -> {
                System.out.println("running " + postgres.pid().orElseThrow());
                if (args[1].equals("write")) write(postgres);
                Optional<PostgresRefusal> refusal = postgres.stop();
                System.out.println(refusal.map(Object::toString).orElse("stopped"));
            }
        }
    }

    private static void write(EmbeddedPostgres postgres) throws Exception {
        Kit.run(postgres, "create table if not exists row(n int not null)");
        int first = Integer.parseInt(Kit.column(postgres, "select coalesce(max(n) + 1, 0) from row").getFirst());
        try (Connection connection = Kit.open(postgres); PreparedStatement insert = connection.prepareStatement("insert into row values (?)")) {
            for (int n = first; ; n++) {
                insert.setInt(1, n);
                insert.executeUpdate();
                System.out.println(n);
            }
        }
    }
}
