/// Starts the PostgreSQL that comes with Heng: unpacks the binaries, makes the data folder, runs the server as an unprivileged user, finds one
/// that a killed process left behind, and asks the server whether it is durable. Uses the JDK, the JDBC driver, and readers of tar and xz; nothing of ours.
/// Why the launcher is our own: decision 0022. Start at [heng.postgres.EmbeddedPostgres].
@org.jspecify.annotations.NullMarked
package heng.postgres;
