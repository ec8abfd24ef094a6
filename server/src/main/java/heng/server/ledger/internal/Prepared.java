package heng.server.ledger.internal;

import heng.ledger.Checked;
import heng.ledger.json.Json;
import heng.ledger.leaf.Commitment;
import heng.ledger.leaf.Leaf;
import heng.ledger.leaf.Times;
import heng.ledger.tree.Hash;
import heng.server.ledger.Draft;
import heng.server.ledger.Submission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A submission that has arrived: everything that can be computed before its turn comes, so that the one writer has little to do.
record Prepared(String instance, Hash content, List<Entry> entries) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    /// @param salts and values by member
    record Entry(Leaf leaf, Hash hash, Map<String, Secret> secrets) {}

    record Secret(byte[] salt, String value) {}

    static Checked<Prepared> of(Submission submission, Hash content, Instant arrival) {
        List<Entry> entries = new ArrayList<>();
        for (Draft draft : submission.drafts()) {
            Checked<Entry> entry = entry(draft, arrival);
            if (!entry.isAccepted()) return new Checked.Refused<>(entry.refusal());
            entries.add(entry.get());
        }
        return Checked.accept(new Prepared(submission.instance(), content, entries));
    }

    private static Checked<Entry> entry(Draft draft, Instant arrival) {
        Map<String, Json> members = new TreeMap<>(draft.body().members());
        Map<String, Secret> secrets = new TreeMap<>();
        draft.personal().forEach((member, value) -> {
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            secrets.put(member, new Secret(salt, value));
            members.put(member, Commitment.of(salt, value).get().json());
        });
        return Leaf.of(draft.kind(), draft.id(), new Times(draft.event(), draft.capture(), arrival), new Json.Obj(members)).map(leaf -> new Entry(leaf, leaf.hash(), secrets));
    }
}
