package heng.ledger.tree;

import static heng.ledger.LedgerCode.NODE_MISSING;
import static heng.ledger.LedgerCode.OLD_ROOT_DIFFERS;
import static heng.ledger.LedgerCode.PROOF_LENGTH;
import static heng.ledger.LedgerCode.ROOT_DIFFERS;
import static heng.ledger.LedgerCode.SIZE_OUTSIDE;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.LedgerCode;
import heng.ledger.tree.Vectors.Consistency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The vectors and the named negatives of transparency-dev/merkle (proof/verify_test.go).
class ConsistencyProofTest {

    private record Probe(ConsistencyProof proof, Hash older, Hash newer) {}

    @Test
    void makesAndVerifiesTheKnownProofs() {
        Map<NodeId, Hash> kept = new HashMap<>();
        TreeState state = TreeState.EMPTY;
        for (int leaf = 1; leaf <= 8; leaf++) state = state.append(Vectors.leaf(leaf), kept::put);
        for (Consistency vector : Vectors.CONSISTENCY) {
            ConsistencyProof proof = ConsistencyProof.make(vector.from(), vector.to(), Nodes.of(kept)).get();
            assertThat(proof.hashes()).as("%s", vector).isEqualTo(vector.proof());
            assertThat(proof.verify(Vectors.root(vector.from()), Vectors.root(vector.to())).get()).isEqualTo(vector.to());
        }
    }

    @Test
    void refusesEveryCorruptedProof() {
        int refused = 0;
        for (Consistency vector : Vectors.CONSISTENCY) {
            if (vector.proof().isEmpty()) continue;
            for (var corrupted : corrupted(vector).entrySet()) {
                Probe probe = corrupted.getValue();
                assertThat(probe.proof().verify(probe.older(), probe.newer()).isAccepted()).as("%s of %s", corrupted.getKey(), vector).isFalse();
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(60);
    }

    private static Map<String, Probe> corrupted(Consistency vector) {
        long from = vector.from();
        long to = vector.to();
        Hash older = Vectors.root(from);
        Hash newer = Vectors.root(to);
        List<Hash> proof = vector.proof();
        Map<String, Probe> wrong = new LinkedHashMap<>();
        for (long other : List.of(from - 1, from + 1, from ^ 2)) wrong.put("from " + other, new Probe(new ConsistencyProof(other, to, proof), older, newer));
        for (long other : List.of(to * 2, to / 2)) wrong.put("to " + other, new Probe(new ConsistencyProof(from, other, proof), older, newer));
        ConsistencyProof right = new ConsistencyProof(from, to, proof);
        wrong.put("wrong older root", new Probe(right, Vectors.SOME, newer));
        wrong.put("wrong newer root", new Probe(right, older, Vectors.SOME));
        wrong.put("swapped roots", new Probe(right, newer, older));
        Map<String, List<Hash>> hashes = new LinkedHashMap<>();
        hashes.put("empty", List.of());
        hashes.put("truncated", proof.subList(0, proof.size() - 1));
        hashes.put("trailing older root", with(proof, proof.size(), older));
        hashes.put("trailing newer root", with(proof, proof.size(), newer));
        hashes.put("preceding older root", with(proof, 0, older));
        hashes.put("preceding newer root", with(proof, 0, newer));
        hashes.put("first hash twice", with(proof, 0, proof.getFirst()));
        hashes.put("turned round", proof.reversed());
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> flipped = new ArrayList<>(proof);
            Hash old = flipped.get(i);
            flipped.set(i, new Hash(old.first() ^ 16L << 56, old.second(), old.third(), old.fourth()));
            hashes.put("bit 4 of hash " + i, flipped);
        }
        hashes.forEach((name, list) -> wrong.put(name, new Probe(new ConsistencyProof(from, to, list), older, newer)));
        return wrong;
    }

    private static List<Hash> with(List<Hash> proof, int at, Hash hash) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(at, hash);
        return longer;
    }

    /// As the source, but stricter at size 0: there any text is taken for a root, here only the hash of nothing.
    @Test
    void knowsWhatIsConsistentWithoutAProof() {
        Hash one = Vectors.root(1);
        Hash some = Vectors.SOME;
        accepted(0, 0, Hashing.EMPTY, Hashing.EMPTY);
        accepted(0, 1, Hashing.EMPTY, some);
        accepted(1, 1, some, some);
        refused(OLD_ROOT_DIFFERS, 0, 0, some, some);
        refused(ROOT_DIFFERS, 0, 0, Hashing.EMPTY, some);
        refused(ROOT_DIFFERS, 1, 1, one, some);
        refused(SIZE_OUTSIDE, 1, 0, one, some);
        refused(SIZE_OUTSIDE, 2, 1, one, some);
        refused(SIZE_OUTSIDE, -1, 1, one, some);
        refused(PROOF_LENGTH, 1, 2, one, some);
        refused(PROOF_LENGTH, 0, 0, Hashing.EMPTY, Hashing.EMPTY, some);
        refused(PROOF_LENGTH, 0, 1, Hashing.EMPTY, one, some);
        refused(PROOF_LENGTH, 1, 1, one, one, some);
    }

    private static void accepted(long from, long to, Hash older, Hash newer) {
        assertThat(new ConsistencyProof(from, to, List.of()).verify(older, newer).get()).isEqualTo(to);
    }

    private static void refused(LedgerCode code, long from, long to, Hash older, Hash newer, Hash... proof) {
        assertThat(new ConsistencyProof(from, to, List.of(proof)).verify(older, newer).refusal().code()).isEqualTo(code);
    }

    @Test
    void refusesToMakeAProofBackwardsOrWithoutTheNodes() {
        assertThat(ConsistencyProof.make(3, 2, new Tree(3).nodes()).refusal().code()).isEqualTo(SIZE_OUTSIDE);
        assertThat(ConsistencyProof.make(1, 4, new Tree(3).nodes()).refusal().code()).isEqualTo(NODE_MISSING);
    }
}
