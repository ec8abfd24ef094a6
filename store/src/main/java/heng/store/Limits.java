package heng.store;

/// Limits on tables that come from outside; our defaults, far above what any table of ours has. Workbooks have their own (`heng.grid`).
final class Limits {

    static final int MOST_COLUMNS = 10_000;
    /// Of one row, and of one line of text.
    static final int MOST_ROW_CHARACTERS = 1 << 20;
    static final int MOST_REFUSED_ROWS = 100_000;
    /// Corrections and retractions of one file that is taken into a ledger: they are held in memory until the rest of it is read.
    static final int MOST_REPLACEMENTS = 100_000;

    /// A packed file may unpack to this much whatever its own size is; beyond it to so many times its own size.
    static final long UNPACKED_BYTES_FREE = 64L << 20;
    static final long MOST_TIMES_UNPACKED = 200;
    /// `xz -9` needs 65 MiB; more than this is a file that wants to hurt.
    static final int XZ_MEMORY_KIB = 256 * 1024;

    private Limits() {}
}
