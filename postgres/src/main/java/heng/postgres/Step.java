package heng.postgres;

/// What a start is doing, for a progress line.
public enum Step {
    /// The binaries are unpacked: once for each version.
    UNPACKING,
    /// The data folder is made: once.
    MAKING_DATA,
    /// A PostgreSQL that a killed Heng left behind is taken over.
    TAKING_OVER,
    /// Such a PostgreSQL is stopped.
    STOPPING_ORPHAN,
    /// The server starts; after a crash it repeats its journal first.
    STARTING,
    /// Heng logs in and asks whether the server is durable.
    CHECKING,
    READY
}
