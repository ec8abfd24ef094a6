package heng.server.field;

import heng.ledger.json.Json;
import heng.ledger.leaf.Leaf;
import heng.ledger.leaf.LeafKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/// Holds the originals in the data folder against the ledger: for each leaf of the kind `medium` the file has to be there and to have the SHA-256 that the leaf says, unless a leaf of the kind
/// `erasure` says that it was deleted. First it is told the leaves, then it reads every file once, a piece at a time.
public final class MediaAudit {

    /// What an erasure names where the original of a medium was deleted (docs/formats.md, F6).
    public static final String ORIGINAL = "/body/original";

    private static final int MOST_FAULTS = 20;
    private static final int BUFFER = 64 << 10;

    private final Path data;
    /// Leaves by the SHA-256 they name: one file may belong to several records.
    private final Map<String, List<Long>> named = new TreeMap<>();
    private final Set<Long> erased = new HashSet<>();
    private final byte[] buffer = new byte[BUFFER];
    private final List<String> faults = new ArrayList<>();

    /// @param data the folder of the server
    public MediaAudit(Path data) {
        this.data = data;
    }

    /// How many leaves of the kind there are, and what became of their files: each leaf is counted in one of the four.
    ///
    /// @param whole the file is there and has its hash
    /// @param erased the ledger says that it was deleted
    /// @param missing the file is not there, or cannot be read
    /// @param changed the file has another hash
    /// @param bytes that were read
    /// @param faults in words, the first twenty
    public record Report(long whole, long erased, long missing, long changed, long bytes, List<String> faults) {

        public long media() {
            return whole + erased + missing + changed;
        }

        public boolean holds() {
            return missing + changed == 0;
        }
    }

    /// Told each leaf, in their order.
    public void leaf(long index, Leaf leaf) {
        if (leaf.kind() == LeafKind.MEDIUM && leaf.body().get("original") instanceof Json.Text(String hash)) named.computeIfAbsent(hash.substring(hash.indexOf(':') + 1), _ -> new ArrayList<>(1)).add(index);
        if (leaf.kind() == LeafKind.ERASURE && leaf.body().get("leaf") instanceof Json.Whole(long of) && Json.of(ORIGINAL).equals(leaf.body().get("member"))) erased.add(of);
    }

    /// How many files there are at most.
    public long files() {
        return named.size();
    }

    /// @param progress told after each file how many were looked at
    public Report run(LongConsumer progress) {
        long[] count = new long[Found.values().length];
        long gone = 0;
        long looked = 0;
        long bytes = 0;
        for (Map.Entry<String, List<Long>> one : named.entrySet()) {
            List<Long> due = one.getValue().stream().filter(leaf -> !erased.contains(leaf)).toList();
            gone += one.getValue().size() - due.size();
            if (!due.isEmpty()) {
                Looked at = look(one.getKey(), due.getFirst());
                count[at.found().ordinal()] += due.size();
                bytes += at.bytes();
            }
            progress.accept(++looked);
        }
        return new Report(count[Found.WHOLE.ordinal()], gone, count[Found.MISSING.ordinal()], count[Found.CHANGED.ordinal()], bytes, List.copyOf(faults));
    }

    private enum Found { WHOLE, MISSING, CHANGED }

    private record Looked(Found found, long bytes) {}

    private Looked look(String sha256, long leaf) {
        Path file = Photos.original(data, sha256);
        MessageDigest digest = digest();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        } catch (NoSuchFileException _) {
            return fault(Found.MISSING, bytes, "leaf " + leaf + ": its photo is missing: " + file);
        } catch (IOException e) {
            return fault(Found.MISSING, bytes, "leaf " + leaf + ": its photo cannot be read: " + e);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        return found.equals(sha256) ? new Looked(Found.WHOLE, bytes) : fault(Found.CHANGED, bytes, "leaf " + leaf + ": its photo was changed: " + file + " has the SHA-256 " + found);
    }

    private Looked fault(Found found, long bytes, String words) {
        if (faults.size() < MOST_FAULTS) faults.add(words);
        return new Looked(found, bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
