package heng.ledger.note;

import static heng.ledger.LedgerCode.OLD_ROOT_DIFFERS;
import static heng.ledger.LedgerCode.ORIGIN_DIFFERS;
import static heng.ledger.LedgerCode.ROOT_DIFFERS;
import static heng.ledger.LedgerCode.SAME_SIZE_OTHER_ROOT;
import static heng.ledger.LedgerCode.SIGNATURE_UNKNOWN;
import static heng.ledger.LedgerCode.SIZE_OUTSIDE;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.LedgerCode;
import heng.ledger.tree.ConsistencyProof;
import heng.ledger.tree.Hash;
import heng.ledger.tree.Hashing;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.Nodes;
import heng.ledger.tree.TreeState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A province cosigns the ledger of a city.
class WitnessTest {

    private static final String ORIGIN = "heng.example/xuchang";
    private static final long NOW = 1_790_000_000L;
    private static final SignerKey LOG = CheckpointTest.key(ORIGIN, KeyType.ED25519, 1);
    private static final Witness WITNESS = new Witness(new Trust(ORIGIN, LOG.verifier()), CheckpointTest.key("henan.example/witness", KeyType.COSIGNATURE, 2));
    private static final Checkpoint NOTHING = new Checkpoint(ORIGIN, 0, Hashing.EMPTY);

    /// A ledger whose leaf 2 can be another.
    private record Log(String second, Map<NodeId, Hash> kept) {

        Log(String second) {
            this(second, new HashMap<>());
        }

        Checkpoint at(int size) {
            TreeState state = TreeState.EMPTY;
            for (int i = 0; i < size; i++) state = state.append(Hashing.leaf(i == 2 ? second : "leaf " + i), kept::put);
            return new Checkpoint(ORIGIN, size, state.root());
        }

        ConsistencyProof proof(int from, int to) {
            at(to);
            return ConsistencyProof.make(from, to, Nodes.of(kept)).get();
        }

        Note note(int size) {
            return at(size).signedBy(LOG).get();
        }
    }

    private final Log log = new Log("honest");
    private final Log forged = new Log("forged");

    @Test
    void cosignsALedgerThatGrows() {
        Witness.Seen first = WITNESS.cosign(NOTHING, log.note(4), log.proof(0, 4), NOW).get();
        Witness.Seen second = WITNESS.cosign(first.checkpoint(), log.note(7), log.proof(4, 7), NOW + 60).get();
        Trust strict = new Trust(ORIGIN, LOG.verifier(), List.of(WITNESS.key().verifier()), 1);
        assertThat(strict.open(second.cosigned(), NOW + 60).get().checkpoint()).isEqualTo(log.at(7));
        assertThat(strict.open(second.cosigned(), NOW + 60).get().cosignatures().getFirst().seconds()).contains(NOW + 60);
    }

    @Test
    void cosignsTheSameCheckpointAgain() {
        assertThat(WITNESS.cosign(log.at(4), log.note(4), log.proof(4, 4), NOW).isAccepted()).isTrue();
    }

    @Test
    void refusesALedgerThatChangedAnOldEntry() {
        refused(OLD_ROOT_DIFFERS, log.at(3), forged.note(7), forged.proof(3, 7));
        // from a full tree the older root is where the proof starts, so that the newer one is wrong
        refused(ROOT_DIFFERS, log.at(4), forged.note(7), forged.proof(4, 7));
    }

    @Test
    void refusesTwoRootsOfOneSize() {
        refused(SAME_SIZE_OTHER_ROOT, log.at(7), forged.note(7), forged.proof(7, 7));
    }

    @Test
    void refusesALedgerThatShrinks() {
        refused(SIZE_OUTSIDE, log.at(7), log.note(4), log.proof(4, 7));
    }

    @Test
    void refusesAProofBetweenOtherSizes() {
        refused(SIZE_OUTSIDE, log.at(4), log.note(7), log.proof(3, 7));
        refused(SIZE_OUTSIDE, log.at(4), log.note(7), log.proof(4, 6));
    }

    @Test
    void refusesAnotherLedgerAndAnotherKey() {
        Checkpoint other = new Checkpoint("heng.example/luohe", 4, log.at(4).root());
        refused(ORIGIN_DIFFERS, NOTHING, other.signedBy(LOG).get(), log.proof(0, 4));
        Note stranger = log.at(4).signedBy(CheckpointTest.key(ORIGIN, KeyType.ED25519, 5)).get();
        refused(SIGNATURE_UNKNOWN, NOTHING, stranger, log.proof(0, 4));
    }

    private static void refused(LedgerCode code, Checkpoint last, Note note, ConsistencyProof proof) {
        assertThat(WITNESS.cosign(last, note, proof, NOW).refusal().code()).isEqualTo(code);
    }
}
