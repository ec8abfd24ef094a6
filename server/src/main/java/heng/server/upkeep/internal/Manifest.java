package heng.server.upkeep.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is in a backup (docs/formats.md, F9). It is written last, when everything it tells of is known.
///
/// @param made when the snapshot was taken, ISO 8601 in UTC
/// @param migrations what had made the tables, in order
/// @param tables in an order in which none comes before one that it refers to
/// @param sequences the last value of each that was used
/// @param campaigns the file of each campaign, below `files/`
/// @param missing media that leaves name and the data folder lacked, by SHA-256
public record Manifest(String format, String made, List<Migration> migrations, List<Table> tables, Map<String, Long> sequences, Ledger ledger, List<Part> files,
        Map<String, String> campaigns, List<String> missing) {

    public static final String FORMAT = "heng-backup/1";
    public static final String NAME = "manifest.json";
    static final String FILES = "files/";

    /// @param checksum as Flyway computes it over the script
    public record Migration(String version, @Nullable Integer checksum) {}

    /// @param part where its rows stand, as `copy` writes texts
    public record Table(String name, List<String> columns, long rows, Part part) {}

    /// @param sha256 of its content, 64 hex digits
    public record Part(String name, long bytes, String sha256) {}

    /// @param checkpoint the latest signed one; empty for a ledger without leaves
    /// @param key what it is verified with: name, id and public key
    public record Ledger(long size, String checkpoint, String key) {}

    /// Every part of the backup but the manifest itself.
    public List<Part> parts() {
        return java.util.stream.Stream.concat(tables.stream().map(Table::part), files.stream()).toList();
    }
}
