package heng.ledger.leaf;

import static heng.ledger.LedgerCode.COMMITMENT_DIFFERS;
import static heng.ledger.LedgerCode.LEAF_MEMBER_SHAPE;
import static heng.ledger.LedgerCode.SALT_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.json.Json;
import heng.ledger.note.Checkpoint;
import heng.ledger.note.KeyType;
import heng.ledger.note.Receipt;
import heng.ledger.note.SignerKey;
import heng.ledger.note.Trust;
import heng.ledger.tree.Hash;
import heng.ledger.tree.Hashing;
import heng.ledger.tree.InclusionProof;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.Nodes;
import heng.ledger.tree.TreeState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A person is erased, and every proof stays.
class ErasureTest {

    private static final String PERSON = "13800000000";

    private static byte[] salt(long seed) {
        byte[] salt = new byte[32];
        new Random(seed).nextBytes(salt);
        return salt;
    }

    @Test
    void theProofHoldsAfterThePersonWasErased() {
        // what the server keeps outside the ledger
        Map<String, byte[]> salts = new HashMap<>(Map.of("uuid:1", salt(1)));
        Map<String, String> people = new HashMap<>(Map.of("uuid:1", PERSON));
        Commitment by = Commitment.of(salts.get("uuid:1"), PERSON).get();
        Leaf record = Leaf.of(LeafKind.RECORD, "uuid:1", LeafTest.SEEN, LeafTest.record("by", by.json())).get();
        assertThat(record.text()).doesNotContain(PERSON);
        assertThat(Commitment.of(record.body().members().get("by")).get().open(salts.get("uuid:1"), PERSON).get()).isEqualTo(PERSON);

        Map<NodeId, Hash> nodes = new HashMap<>();
        TreeState state = TreeState.EMPTY.append(record.hash(), nodes::put).append(Hashing.leaf("another"), nodes::put);
        Receipt receipt = receipt(state, nodes);

        salts.remove("uuid:1");
        people.remove("uuid:1");
        Leaf erasure = Leaf.of(LeafKind.ERASURE, "erasure-1", Times.arrivedAt(Instant.parse("2026-10-01T00:00:00Z")),
                Json.object("leaf", 0, "member", "/body/by", "reason", "request of the person", "by", Commitment.of(salt(2), "officer 3").get().json())).get();
        Receipt later = receipt(state.append(erasure.hash(), nodes::put), nodes);

        assertThat(receipt.verify(record.hash(), trust(), Long.MAX_VALUE).isAccepted()).isTrue();
        assertThat(later.verify(record.hash(), trust(), Long.MAX_VALUE).isAccepted()).isTrue();
        assertThat(salts).isEmpty();
        assertThat(people).isEmpty();
    }

    private static SignerKey key() {
        return SignerKey.of("heng.example/xuchang", KeyType.ED25519, new byte[32]).get();
    }

    private static Trust trust() {
        return new Trust("heng.example/xuchang", key().verifier());
    }

    private static Receipt receipt(TreeState state, Map<NodeId, Hash> nodes) {
        var hashes = InclusionProof.make(0, state.size(), Nodes.of(nodes)).get().hashes();
        return new Receipt(0, hashes, new Checkpoint("heng.example/xuchang", state.size(), state.root()).signedBy(key()).get());
    }

    /// Without its salt, all eleven-digit numbers can be tried and none is found: the commitment of each differs from that with another salt.
    @Test
    void theSameValueUnderAnotherSaltLooksDifferent() {
        assertThat(Commitment.of(salt(1), PERSON).get().hash()).isNotEqualTo(Commitment.of(salt(2), PERSON).get().hash());
        assertThat(Commitment.of(salt(1), PERSON).get().hash()).isNotEqualTo(Hashing.sha256(PERSON.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anotherValueOrAnotherSaltDoesNotOpen() {
        Commitment commitment = Commitment.of(salt(1), PERSON).get();
        assertThat(commitment.open(salt(1), "13800000001").refusal().code()).isEqualTo(COMMITMENT_DIFFERS);
        assertThat(commitment.open(salt(2), PERSON).refusal().code()).isEqualTo(COMMITMENT_DIFFERS);
    }

    /// One hash must not open to two values: the end of the salt cannot be moved.
    @Test
    void aByteCannotMoveFromTheValueToTheSalt() {
        Commitment commitment = Commitment.of(salt(1), PERSON).get();
        byte[] longer = Arrays.copyOf(salt(1), 33);
        longer[32] = '1';
        assertThat(commitment.open(longer, PERSON.substring(1)).refusal().code()).isEqualTo(COMMITMENT_DIFFERS);
        assertThat(Hashing.sha256(longer, PERSON.substring(1).getBytes(StandardCharsets.UTF_8))).as("the hash alone would fit").isEqualTo(commitment.hash());
    }

    @Test
    void refusesAShortSaltAndAMisshapenCommitment() {
        assertThat(Commitment.of(new byte[15], PERSON).refusal().code()).isEqualTo(SALT_SHORT);
        assertThat(Commitment.of(new byte[16], PERSON).isAccepted()).isTrue();
        String hash = "sha256:" + Hashing.EMPTY.hex();
        assertThat(Commitment.of(Json.object("committed", hash, "salt", 15)).refusal().code()).isEqualTo(SALT_SHORT);
        for (Json wrong : new Json[] {Json.of("x"), Json.object("committed", hash), Json.object("committed", hash, "salt", "16"), Json.object("committed", "x", "salt", 16),
            Json.object("committed", "sha256:x", "salt", 16), Json.object("committed", hash, "salt", 16, "name", PERSON), Json.object("committed", hash, "salt", 1L << 40)}) {
            assertThat(Commitment.of(wrong).refusal().code()).isEqualTo(LEAF_MEMBER_SHAPE);
        }
    }
}
