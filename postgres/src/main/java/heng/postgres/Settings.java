package heng.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What a start needs to know.
///
/// @param folder where everything lies; made if missing. docs/operations.md shows what is in it
/// @param runAs the unprivileged user, where Heng was started as root; empty: the owner of the data, else `heng`, else `nobody`
/// @param takeOver whether a PostgreSQL left behind by a killed Heng goes on (else it is stopped and another one started)
/// @param options settings of PostgreSQL such as `shared_buffers`; those that keep data and door safe are refused
/// @param patience how long starting and stopping may take; repeating the journal after a crash is part of it
/// @param progress told each step
public record Settings(Path folder, Optional<String> runAs, boolean takeOver, Map<String, String> options, Duration patience, Consumer<Step> progress) {

    /// What Heng sets and nobody else: durability, who gets in, where things lie.
    static final Set<String> FIXED = Set.of("fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "listen_addresses", "port", "unix_socket_directories", "unix_socket_permissions",
            "password_encryption", "hba_file", "ident_file", "data_directory", "config_file", "external_pid_file", "allow_alter_system", "zero_damaged_pages", "ignore_checksum_failure",
            "logging_collector", "log_directory", "log_filename", "log_destination");

    public Settings {
        folder = folder.toAbsolutePath().normalize();
        options = Map.copyOf(options);
    }

    /// Takes over, waits five minutes, and keeps quiet.
    public static Settings in(Path folder) {
        return new Settings(folder, Optional.empty(), true, Map.of(), Duration.ofMinutes(5), _ -> {});
    }

    public Settings runAs(String user) {
        return new Settings(folder, Optional.of(user), takeOver, options, patience, progress);
    }

    public Settings stopOrphans() {
        return new Settings(folder, runAs, false, options, patience, progress);
    }

    public Settings with(Map<String, String> options) {
        return new Settings(folder, runAs, takeOver, options, patience, progress);
    }

    public Settings telling(Consumer<Step> progress) {
        return new Settings(folder, runAs, takeOver, options, patience, progress);
    }
}
