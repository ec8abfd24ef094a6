package heng.bench.site;

import heng.bench.Machine;
import heng.bench.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// `heng bench pages`: a million records come in by file, each half timed; then 50 pages a second are read in an open loop while 100 visits a second come in, and it is measured how long
/// after its receipt a visit is on the board.
public final class PagesRun {

    private static final int PER_FILE = 500_000;
    private static final int PAGES = 50;
    private static final int VISITS = 100;
    private static final int CONNECTIONS = 32;
    private static final double LOOK_SECONDS = .25;
    private static final Pattern REFUSED = Pattern.compile("<dt>Refused</dt><dd>(\\d+)</dd>");

    private final Settings settings;
    private final Path folder;
    private final ServerProcess server;
    private final SampleTown town;
    private final SignedIn office;

    private PagesRun(Settings settings, Path folder, ServerProcess server, SampleTown town) throws IOException {
        this.settings = settings;
        this.folder = folder;
        this.server = server;
        this.town = town;
        this.office = new SignedIn(server);
    }

    /// @param home where Heng lies
    /// @param warmUp seconds of pages and visits that are not counted
    /// @param seconds that are
    /// @param options more options for the server's java
    /// @return whether every row was taken and every page and visit answered well
    public static boolean run(Settings settings, Path home, double warmUp, double seconds, List<String> options) throws IOException {
        Path folder = Scratch.folder(settings, "pages");
        SampleTown town = new SampleTown(settings.seed());
        settings.progress("starting the server");
        Path campaign = town.write(folder.resolve("campaign"));
        try (ServerProcess server = new ServerProcess(home, folder, campaign, options)) {
            return new PagesRun(settings, folder, server, town).run(warmUp, seconds);
        } finally {
            Scratch.remove(folder);
        }
    }

    private boolean run(double warmUp, double seconds) throws IOException {
        int each = (int) (PER_FILE * settings.share());
        settings.say("machine     %s", Machine.text());
        settings.say("data        seed %d; two files of %,d records, 2,618 places; server with -Xmx1g on its own PostgreSQL", settings.seed(), each);
        boolean whole = true;
        for (int file = 0; file < 2; file++) whole &= imported(town.records(folder.resolve("records" + file + ".csv"), "b" + file + "-", each), each);
        settings.progress("warming up");
        traffic(warmUp, "warm");
        settings.say("warm-up     %.0f s of pages and visits, not counted", warmUp);
        settings.progress("pages and visits");
        whole &= said(traffic(seconds, "run"));
        settings.done();
        settings.say("memory      the server held at most %d MiB", server.residentMiB());
        return whole;
    }

    /// @return whether every row was taken
    private boolean imported(Path file, int rows) throws IOException {
        settings.progress("importing %s", file.getFileName());
        String token = office.token("/c/" + SampleTown.CAMPAIGN + "/import");
        long start = System.nanoTime();
        office.caller().postFile("/c/" + SampleTown.CAMPAIGN + "/import", token, file);
        String job = office.caller().location().replaceFirst("https?://[^/]+", "");
        String page = office.page(job);
        while (page.contains("<progress")) {
            pause();
            page = office.page(job);
        }
        double durable = (System.nanoTime() - start) / 1e9;
        long leaves = leaves();
        while (office.read() < leaves) pause();
        double shown = (System.nanoTime() - start) / 1e9;
        var refused = REFUSED.matcher(page);
        boolean all = refused.find() && refused.group(1).equals("0") && leaves >= rows;
        settings.say("import      %,d records in %.1f s, sending included (target 30 for 500,000): %,.0f/s; on the board %.1f s after the start; all taken: %s", rows, durable, rows / durable, shown, all);
        return all;
    }

    private long leaves() throws IOException {
        try (Connection db = server.database(); ResultSet row = db.createStatement().executeQuery("select size from ledger_state")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private record Traffic(Latencies pages, Latencies visits, Latencies fresh) {}

    private Traffic traffic(double seconds, String name) throws IOException {
        String visits = server.device() + "/c/" + SampleTown.CAMPAIGN + "/records";
        try (OpenLoop reading = new OpenLoop(PAGES, seconds, CONNECTIONS, this::reader);
                OpenLoop submitting = new OpenLoop(VISITS, seconds, CONNECTIONS, () -> {
                    Caller caller = new Caller(server.port());
                    return number -> submitted(caller, visits, name, number);
                })) {
            Latencies fresh = freshness(seconds, visits, name + "-look");
            return new Traffic(reading.result(), submitting.result(), fresh);
        }
    }

    private long submitted(Caller caller, String path, String name, int number) throws IOException {
        int status = caller.post(path, "application/json", town.visit(name, number, SampleTown.ITEMS));
        if (status != 201) throw new IOException("A visit was answered with " + status + ": " + caller.body());
        String body = caller.body();
        return Long.parseLong(body.substring(body.lastIndexOf("\"index\":") + 8).replaceAll("(\\d+).*", "$1").strip());
    }

    /// Six of ten are the scoreboard, the others pages of places.
    private Load.Call reader() throws IOException {
        Caller caller = new Caller(server.port()).with(office.caller());
        return number -> {
            Random random = new Random(settings.seed() + number);
            String board = "/c/" + SampleTown.CAMPAIGN;
            int status = caller.get(switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> board;
                case 4, 5 -> board + "?level=township";
                case 6, 7 -> board + "/p/" + town.county(random);
                case 8 -> board + "/p/" + town.township(random);
                default -> board + "/p/" + town.village(random);
            });
            if (status != 200) throw new IOException("A page was answered with " + status + ": " + caller.body());
        };
    }

    /// From the receipt of a visit until the board has read it.
    private Latencies freshness(double seconds, String visits, String name) throws IOException {
        Latencies fresh = new Latencies();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try (Caller device = new Caller(server.port())) {
            for (int i = 0; System.nanoTime() < end; i++) {
                long index = submitted(device, visits, name, i);
                long receipt = System.nanoTime();
                while (office.read() <= index) Thread.onSpinWait();
                fresh.add(System.nanoTime() - receipt);
                pause();
            }
        }
        return fresh;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep((long) (LOOK_SECONDS * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("interrupted");
        }
    }

    private boolean said(Traffic traffic) {
        settings.say("pages       %d/s, open loop, timed from when each was to begin: %s (target p95 100)", PAGES, traffic.pages().text());
        settings.say("visits      %d/s of %d records beside them: %s", VISITS, SampleTown.ITEMS, traffic.visits().text());
        settings.say("fresh       from a receipt to the board: %s of %d (target 1,000)", traffic.fresh().text(), traffic.fresh().count());
        return true;
    }
}
