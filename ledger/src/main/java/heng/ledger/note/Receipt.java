package heng.ledger.note;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.LedgerRefusal;
import heng.ledger.tree.Hash;
import heng.ledger.tree.InclusionProof;
import java.util.ArrayList;
import java.util.List;

/// What somebody who handed in an entry keeps: where it stands, how it leads to the root, and the signed checkpoint (C2SP tlog-proof v1, without extra data).
///
/// @param index of the leaf, from 0
/// @param hashes of the inclusion proof in the tree of the checkpoint
public record Receipt(long index, List<Hash> hashes, Note checkpoint) {

    public static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    public Receipt {
        hashes = List.copyOf(hashes);
    }

    /// Reads a receipt as [#toString] writes it; a line of extra data, which proves nothing, is skipped.
    public static Checked<Receipt> of(String text) {
        int blank = text.indexOf("\n\n");
        if (!text.startsWith(FIRST_LINE + "\n") || blank < 0) return malformed("it does not begin like one");
        List<String> lines = new ArrayList<>(text.substring(0, blank).lines().toList());
        lines.removeFirst();
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            if (VerifierKey.strictBase64(lines.getFirst().substring("extra ".length())).isEmpty()) return malformed("its extra data are not base 64");
            lines.removeFirst();
        }
        if (lines.isEmpty() || !lines.getFirst().matches("index (?:0|[1-9][0-9]{0,17})")) return malformed("its index is missing");
        long index = Long.parseLong(lines.removeFirst().substring("index ".length()));
        List<Hash> hashes = new ArrayList<>();
        for (String line : lines) {
            switch (Hash.ofBase64(line)) {
                case Checked.Accepted<Hash>(Hash hash) -> hashes.add(hash);
                case Checked.Refused<Hash>(LedgerRefusal _) -> {
                    return malformed("this line is no hash: " + line);
                }
            }
        }
        return Note.of(text.substring(blank + 2)).map(note -> new Receipt(index, hashes, note));
    }

    private static Checked<Receipt> malformed(String why) {
        return Checked.refuse(LedgerCode.RECEIPT_MALFORMED, "", why, FIRST_LINE);
    }

    /// Whether the entry is in the ledger that is trusted: the checkpoint it is in, or the refusal that says why not.
    ///
    /// @param leaf the leaf hash, computed from the entry by who verifies
    /// @param latest as for [Trust#open]
    public Checked<Trust.Believed> verify(Hash leaf, Trust trust, long latest) {
        return trust.open(checkpoint, latest)
                .then(believed -> new InclusionProof(index, believed.checkpoint().size(), hashes).verify(leaf, believed.checkpoint().root()).map(_ -> believed));
    }

    /// The receipt as a file.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append("\nindex ").append(index).append('\n');
        for (Hash hash : hashes) text.append(hash.base64()).append('\n');
        return text.append('\n').append(checkpoint).toString();
    }
}
