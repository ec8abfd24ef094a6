package heng.bench.site;

import heng.bench.Machine;
import heng.bench.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// `heng bench submit`: visits of inspectors at 16 connections, and by turns bare inserts of the same bytes into the same database, one commit each, at 16 connections.
public final class SubmitRun {

    private static final int CONNECTIONS = 16;
    private static final int TURNS = 3;

    private final Settings settings;
    private final ServerProcess server;
    private final SampleTown town;
    private final int records;
    private final AtomicInteger next = new AtomicInteger();

    private SubmitRun(Settings settings, ServerProcess server, SampleTown town, int records) {
        this.settings = settings;
        this.server = server;
        this.town = town;
        this.records = records;
    }

    /// @param home where Heng lies
    /// @param records of a visit, 1 to 4
    /// @param warmUp seconds that are not counted
    /// @param seconds of each turn
    /// @param options more options for the server's java
    /// @return whether every submission was accepted
    public static boolean run(Settings settings, Path home, int records, double warmUp, double seconds, List<String> options) throws IOException {
        Path folder = Scratch.folder(settings, "submit");
        SampleTown town = new SampleTown(settings.seed());
        settings.progress("starting the server");
        Path campaign = town.write(folder.resolve("campaign"));
        try (ServerProcess server = new ServerProcess(home, folder, campaign, options)) {
            return new SubmitRun(settings, server, town, records).run(warmUp, seconds);
        } finally {
            Scratch.remove(folder);
        }
    }

    private boolean run(double warmUp, double seconds) throws IOException {
        settings.say("machine     %s", Machine.text());
        settings.say("data        seed %d; visits of %d records, %d bytes; %d connections kept open, no pause; server with -Xmx1g on its own PostgreSQL", settings.seed(), records,
                town.visit("run", 0, records).length, CONNECTIONS);
        settings.progress("warming up");
        submit(warmUp);
        BareInserts.run(server, town, CONNECTIONS, records, warmUp / 6, next);
        settings.say("warm-up     %.0f s of submissions, %.0f s of inserts, not counted", warmUp, warmUp / 6);
        double[] ratios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            settings.progress("turn %d of %d", turn + 1, TURNS);
            Load.Result bare = BareInserts.run(server, town, CONNECTIONS, records, seconds, next);
            long own = cpu();
            long its = server.used().toNanos();
            Load.Result heng = submit(seconds);
            ratios[turn] = heng.perSecond() / bare.perSecond();
            int count = heng.latencies().count();
            settings.say("bare        %,.0f inserts/s; %s", bare.perSecond(), bare.latencies().text());
            settings.say("submit      %,.0f submissions/s, %.2f of bare (target 0.4, and 1,500/s); %s (target p99 60)", heng.perSecond(), ratios[turn], heng.latencies().text());
            settings.say("            processor time a submission: server %.0f µs, this generator %.0f µs", (server.used().toNanos() - its) / 1e3 / count, (cpu() - own) / 1e3 / count);
        }
        settings.done();
        java.util.Arrays.sort(ratios);
        settings.say("ratio       %.2f, median of %d turns; the server held at most %d MiB", ratios[TURNS / 2], TURNS, server.residentMiB());
        return true;
    }

    /// Visits, each new; one that is not accepted ends the run.
    private Load.Result submit(double seconds) throws IOException {
        String path = server.device() + "/c/" + SampleTown.CAMPAIGN + "/records";
        return Load.run(CONNECTIONS, seconds, next, () -> {
            Caller caller = new Caller(server.port());
            return number -> {
                int status = caller.post(path, "application/json", town.visit("run", number, records));
                if (status != 201) throw new IOException("A submission was answered with " + status + ": " + caller.body());
            };
        });
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
