package heng.server.upkeep.internal;

/// The state as it was last looked at: several gauges of one reading show the same moment.
final class Watched {

    private final Watch watch;
    private volatile Watch.State last = Watch.State.UNKNOWN;

    Watched(Watch watch) {
        this.watch = watch;
    }

    Watch.State look() {
        last = watch.look();
        return last;
    }

    Watch.State last() {
        return last;
    }
}
