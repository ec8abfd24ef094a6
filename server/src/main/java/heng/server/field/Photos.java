package heng.server.field;

import heng.server.campaign.Running;
import heng.server.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Photos of records: originals sealed on the disk by their hash, copies without metadata for those who may see the record, and flags.
public interface Photos {

    /// The largest original, in bytes.
    long MOST_BYTES = 100L << 20;

    /// The lock of PostgreSQL that is shared by those who erase and taken by a backup, so that it holds either the file or the leaf that says that it is gone.
    long ERASING = 0x48656e67L + 1;

    /// Whether this is a reason for an erasure: 4 to 500 characters in one line.
    static boolean isReason(String text) {
        int letters = text.strip().length();
        return letters >= 4 && letters <= 500 && text.strip().chars().noneMatch(Character::isISOControl);
    }

    /// Where the sealed original lies in the data folder.
    static Path original(Path data, String sha256) {
        return data.resolve("media").resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// A file that may be handed out.
    ///
    /// @param type as `image/jpeg`
    record Medium(Path file, String type) {}

    /// Streams the bytes to the disk. They may come before the visit or after it, any number of times.
    ///
    /// @param name as the visit names it
    /// @param length as announced; −1 where it was not
    /// @throws IOException where the sender is gone
    Stored put(Person by, Running campaign, String instance, String name, InputStream bytes, long length) throws IOException;

    /// Is told of the photos that an accepted visit names; once more is the same.
    ///
    /// @param records the ids of its records, in the order of its entries
    /// @param root the first visit of a chain of edits; itself where it edits none
    void named(Person by, String campaign, Visit visit, List<String> records, String root);

    /// The photos that a record names, in the order of the visit.
    List<Photo> of(String campaign, String record);

    /// The copy without metadata; empty where the record names no such photo or there is none.
    ///
    /// @param sha256 of the original
    Optional<Medium> copy(String campaign, String record, String sha256);

    /// Deletes a photo of a record for good, under every name that the same bytes have: original, copy, and what the camera wrote. First the ledger says so; its proofs stay. Once more is the same.
    ///
    /// @param reason stands in the ledger in clear; as [#isReason] wants it
    /// @throws IllegalArgumentException for one that is none
    /// @return whether the record names such a photo
    boolean erase(Person by, String campaign, String record, String sha256, String reason);

    /// The sealed original; for those entitled only.
    Optional<Medium> original(String campaign, String record, String sha256);
}
