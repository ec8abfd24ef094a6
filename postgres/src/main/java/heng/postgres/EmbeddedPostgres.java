package heng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// A PostgreSQL of our own on a data folder: durable, reachable from this machine with a password only, run by an unprivileged user.
///
/// It outlives a process that is killed; the next [#start] finds it and takes it over. It does not stop by itself when the process ends: whoever started it calls [#stop].
public final class EmbeddedPostgres implements AutoCloseable {

    private final Server server;
    private final Login login;
    private final OwnerLock lock;
    private boolean stopped;

    private EmbeddedPostgres(Server server, Login login, OwnerLock lock) {
        this.server = server;
        this.login = login;
        this.lock = lock;
    }

    /// Unpacks, makes the data folder, starts and checks, each only where needed. Refuses with a remedy, and leaves nothing running then that did not run before.
    ///
    /// @throws InterruptedException where the thread is to end; the server may then be starting, and the next start finds it
    public static Start start(Settings settings) throws InterruptedException {
        try {
            for (String option : settings.options().keySet()) if (Settings.FIXED.contains(option)) throw new Refused(PostgresCode.OPTION_FIXED, option);
            Layout layout = new Layout(settings.folder());
            makeHome(layout);
            OwnerLock lock = OwnerLock.take(layout);
            try {
                return start(settings, layout, lock);
            } catch (IOException | Refused | RuntimeException | InterruptedException e) {
                lock.close();
                throw e;
            }
        } catch (Refused refused) {
            return new Start.NotStarted(refused.refusal());
        } catch (IOException e) {
            return new Start.NotStarted(PostgresRefusal.of(PostgresCode.FOLDER_UNUSABLE, settings.folder(), Refused.why(e)));
        }
    }

    /// The folder may be passed by the user who runs the server, and read by nobody else.
    private static void makeHome(Layout layout) throws IOException {
        Files.createDirectories(layout.folder());
        Layout.makeFolder(layout.folder(), "rwx--x--x");
    }

    private static Start start(Settings settings, Layout layout, OwnerLock lock) throws IOException, InterruptedException, Refused {
        RunAs runAs = RunAs.choose(settings, layout.data());
        runAs.mustReach(layout.folder());
        for (Path folder : new Path[] {layout.run(), layout.log()}) {
            Layout.makeFolder(folder, "rwx------");
            runAs.giveAll(folder);
        }
        Cluster cluster = new Cluster(layout, settings, Binaries.unpack(layout, settings), runAs);
        String password = cluster.prepare();
        Server server = new Server(cluster);
        Optional<PidFile> orphan = server.running();
        if (orphan.isPresent()) {
            if (settings.takeOver() && isFit(new Login(orphan.get().port(), password), cluster)) {
                settings.progress().accept(Step.TAKING_OVER);
                return ready(server, new Login(orphan.get().port(), password), lock, true);
            }
            settings.progress().accept(Step.STOPPING_ORPHAN);
            server.stop();
        }
        settings.progress().accept(Step.STARTING);
        return ready(server, new Login(server.start(), password), lock, false);
    }

    /// Whether a server that runs already is as one that would be started now. If not it is stopped, so why does not matter.
    private static boolean isFit(Login login, Cluster cluster) throws InterruptedException {
        try {
            login.awaitStarted(cluster.settings().patience());
            login.mustBeDurable();
            return login.isOf(cluster.binaries().version());
        } catch (SQLException | Refused e) {
            return false;
        }
    }

    private static Start ready(Server server, Login login, OwnerLock lock, boolean takenOver) throws IOException, InterruptedException, Refused {
        server.cluster().settings().progress().accept(Step.CHECKING);
        try {
            login.makeDatabase();
            login.mustBeDurable();
        } catch (SQLException e) {
            server.stop();
            throw new Refused(PostgresCode.LOGIN_FAILED, String.valueOf(e.getMessage()), server.cluster().layout().password());
        } catch (Refused refused) {
            server.stop();
            throw refused;
        }
        server.cluster().settings().progress().accept(Step.READY);
        return new Start.Running(new EmbeddedPostgres(server, login, lock), takenOver);
    }

    /// `jdbc:postgresql://127.0.0.1:PORT/heng`
    public String url() {
        return login.url(Cluster.NAME);
    }

    public String user() {
        return Cluster.NAME;
    }

    /// A secret; it stands in the file `password` too.
    public String password() {
        return login.password();
    }

    public int port() {
        return login.port();
    }

    /// The number of the server's process; empty where it does not run any more.
    public Optional<Long> pid() throws IOException {
        return server.running().map(PidFile::pid);
    }

    /// Starts the server again where it has died, on the same port, and repeats its journal first. Does nothing where it runs, and after [#stop].
    ///
    /// @return the refusal where it does not start, or is not as it should be; asking again later is right
    /// @throws InterruptedException where the thread is to end; the server may then be starting, and [#stop] stops it
    public synchronized Optional<PostgresRefusal> revive() throws IOException, InterruptedException {
        if (stopped || server.running().isPresent()) return Optional.empty();
        try {
            server.startOn(login.port());
            login.mustBeDurable();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        } catch (SQLException e) {
            return Optional.of(PostgresRefusal.of(PostgresCode.LOGIN_FAILED, String.valueOf(e.getMessage()), server.cluster().layout().password()));
        }
    }

    /// Looks after it from now on: where the server dies, it is started again.
    public Watch watch(Consumer<String> said) {
        return new Watch(this, said);
    }

    /// Ends all sessions, stops the server and gives the data folder back. Once more does nothing.
    ///
    /// @return the refusal where it does not stop in time; the data folder then stays in use
    public synchronized Optional<PostgresRefusal> stop() throws IOException, InterruptedException {
        try {
            stopped = true;
            server.stop();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
        lock.close();
        return Optional.empty();
    }

    /// As [#stop], for `try`.
    @Override
    public void close() throws IOException {
        try {
            stop().ifPresent(refusal -> {
                throw new IllegalStateException(refusal.toString());
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted while PostgreSQL stops");
        }
    }
}
