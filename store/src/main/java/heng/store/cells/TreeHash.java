package heng.store.cells;

import heng.core.place.Place;
import heng.core.place.PlaceTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Which tree the indices of a cell file count in.
final class TreeHash {

    private TreeHash() {}

    /// `sha256:` and 64 hex digits of the codes in preorder, each ended by a line feed.
    static String of(PlaceTree tree) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Place place : tree.all()) digest.update((place.code().text() + "\n").getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
