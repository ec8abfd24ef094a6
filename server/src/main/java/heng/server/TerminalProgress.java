package heng.server;

import heng.server.upkeep.Progress;

/// One line on the terminal that says how far long work is; nothing where nobody looks.
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long EVERY_NANOS = 100_000_000;

    private final boolean shown;
    private long last = System.nanoTime();
    private boolean open;

    TerminalProgress(boolean quiet) {
        shown = !quiet && System.console() != null && System.console().isTerminal();
    }

    @Override
    public void at(String what, long done, long of) {
        if (!shown || System.nanoTime() - last < EVERY_NANOS && done < of) return;
        last = System.nanoTime();
        open = true;
        System.err.print("\r\u001b[K" + what + " " + done + "/" + of);
    }

    /// Takes the line away, so that something else can be said.
    void end() {
        if (open) System.err.print("\r\u001b[K");
        open = false;
    }

    @Override
    public void close() {
        end();
    }
}
