package heng.server.ledger;

import heng.ledger.Checked;
import heng.ledger.json.Canonical;
import heng.ledger.json.Json;
import heng.ledger.tree.Hash;
import heng.ledger.tree.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What is accepted or refused as one: its leaves stand in the ledger one after the other.
///
/// @param instance the name it is known by; the same content under it comes again, other content is refused
/// @param drafts at least one
public record Submission(String instance, List<Draft> drafts) {

    public Submission {
        drafts = List.copyOf(drafts);
        if (drafts.isEmpty()) throw new IllegalArgumentException("A submission without leaves: " + instance);
    }

    /// SHA-256 of its content, the arrival and the salts left out; refused where a text is no Unicode.
    public Checked<Hash> content() {
        return Canonical.write(new Json.Arr(drafts.stream().<Json>map(Draft::content).toList())).map(text -> Hashing.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
