package heng.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.Checked;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// Laws of the proofs, on trees made here.
class ProofProperties {

    private static final int LARGEST = 200;
    private static final Tree TREE = new Tree(LARGEST);

    @Example
    void everyLeafOfEveryTreeTo200HasAProofThatVerifies() {
        int proofs = 0;
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++, proofs++) {
                assertThat(TREE.inclusion(index, size).verify(TREE.leaf(index), TREE.root(size)).get()).isEqualTo(index);
            }
        }
        assertThat(proofs).isEqualTo(LARGEST * (LARGEST + 1) / 2);
    }

    @Example
    void everyTreeTo130ExtendsEverySmallerOne() {
        int proofs = 0;
        for (int to = 0; to <= 130; to++) {
            for (int from = 0; from <= to; from++, proofs++) {
                ConsistencyProof proof = TREE.consistency(from, to);
                assertThat(proof.verify(TREE.root(from), TREE.root(to)).get()).isEqualTo(to);
                for (NodeId id : ConsistencyProof.nodesOf(from, to)) assertThat(TREE.kept).containsKey(id);
            }
        }
        assertThat(proofs).isEqualTo(131 * 132 / 2);
    }

    /// With every fourth level kept the proofs are the same, and no other node is asked for than [SparseNodes#under] says.
    @Example
    void proofsFromFewerNodesAreTheSame() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<NodeId> wanted = InclusionProof.nodesOf(index, size);
                assertThat(InclusionProof.make(index, size, sparse(wanted)).get()).isEqualTo(TREE.inclusion(index, size));
                if (index <= size / 2) assertThat(ConsistencyProof.make(index, size, sparse(ConsistencyProof.nodesOf(index, size))).get()).isEqualTo(TREE.consistency(index, size));
            }
        }
        assertThat(TREE.kept.keySet().stream().filter(id -> id.level() > 0 && SparseNodes.keeps(id))).hasSize(LARGEST / 16);
        assertThat(new SparseNodes(_ -> java.util.Optional.empty()).find(new NodeId(3, 0))).isEmpty();
    }

    private static Nodes sparse(List<NodeId> wanted) {
        Map<NodeId, Hash> read = new HashMap<>();
        for (NodeId id : SparseNodes.under(wanted)) {
            assertThat(SparseNodes.keeps(id)).as("%s", id).isTrue();
            read.put(id, TREE.kept.get(id));
        }
        return new SparseNodes(Nodes.of(read));
    }

    @Property
    void aFlippedBitInProofLeafOrRootFails(@ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int any, @ForAll @IntRange(max = 255) int bit) {
        int index = any % size;
        InclusionProof proof = TREE.inclusion(index, size);
        assertThat(proof.verify(flip(TREE.leaf(index), bit), TREE.root(size)).isAccepted()).isFalse();
        assertThat(proof.verify(TREE.leaf(index), flip(TREE.root(size), bit)).isAccepted()).isFalse();
        for (int i = 0; i < proof.hashes().size(); i++) {
            InclusionProof wrong = new InclusionProof(index, size, flip(proof.hashes(), i, bit));
            assertThat(wrong.verify(TREE.leaf(index), TREE.root(size)).isAccepted()).as("hash %d", i).isFalse();
        }
    }

    @Property
    void aFlippedBitInTheIndexFails(@ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int any, @ForAll @IntRange(max = 63) int bit) {
        int index = any % size;
        InclusionProof proof = new InclusionProof(index ^ 1L << bit, size, TREE.inclusion(index, size).hashes());
        assertThat(proof.verify(TREE.leaf(index), TREE.root(size)).isAccepted()).isFalse();
    }

    /// A proof names its leaf: no other index of the tree takes it.
    @Property(tries = 200)
    void noOtherIndexFits(@ForAll @IntRange(min = 1, max = 80) int size, @ForAll @IntRange(max = 79) int any) {
        int index = any % size;
        List<Hash> hashes = TREE.inclusion(index, size).hashes();
        for (int other = 0; other < size; other++) {
            Checked<Long> verified = new InclusionProof(other, size, hashes).verify(TREE.leaf(index), TREE.root(size));
            assertThat(verified.isAccepted()).as("index %d", other).isEqualTo(other == index);
        }
    }

    @Property
    void aFlippedBitInAConsistencyProofFails(@ForAll @IntRange(min = 1, max = LARGEST) int to, @ForAll @IntRange(max = LARGEST - 1) int any, @ForAll @IntRange(max = 255) int bit) {
        int from = 1 + any % to;
        ConsistencyProof proof = TREE.consistency(from, to);
        assertThat(proof.verify(flip(TREE.root(from), bit), TREE.root(to)).isAccepted()).isFalse();
        assertThat(proof.verify(TREE.root(from), flip(TREE.root(to), bit)).isAccepted()).isFalse();
        for (int i = 0; i < proof.hashes().size(); i++) {
            ConsistencyProof wrong = new ConsistencyProof(from, to, flip(proof.hashes(), i, bit));
            assertThat(wrong.verify(TREE.root(from), TREE.root(to)).isAccepted()).as("hash %d", i).isFalse();
        }
    }

    /// The accident the ledger is there for: one old entry changed, everything after it built anew.
    @Property(tries = 200)
    void aChangedEntryIsFoundByConsistency(@ForAll @IntRange(min = 2, max = 120) int to, @ForAll @IntRange(max = 119) int anyFrom, @ForAll @IntRange(max = 119) int anyIndex) {
        int from = 1 + anyFrom % (to - 1);
        int changed = anyIndex % from;
        Map<NodeId, Hash> kept = new HashMap<>();
        TreeState forged = TreeState.EMPTY;
        for (int i = 0; i < to; i++) forged = forged.append(i == changed ? Hashing.leaf("forged") : TREE.leaf(i), kept::put);
        ConsistencyProof proof = ConsistencyProof.make(from, to, Nodes.of(kept)).get();
        assertThat(proof.verify(TREE.root(from), forged.root()).isAccepted()).isFalse();
    }

    /// Sizes nobody stores: hostile numbers end in a refusal, not in a loop or an exception.
    @Property
    void anyNumbersAreAnswered(@ForAll @LongRange(min = -5) long first, @ForAll @LongRange(min = -5) long second, @ForAll @IntRange(max = 70) int length) {
        List<Hash> hashes = java.util.Collections.nCopies(length, Vectors.SOME);
        assertThat(new InclusionProof(first, second, hashes).verify(Vectors.SOME, Hashing.EMPTY).isAccepted()).isFalse();
        if (first != 0 && first != second) assertThat(new ConsistencyProof(first, second, hashes).verify(Vectors.SOME, Hashing.EMPTY).isAccepted()).isFalse();
    }

    private static List<Hash> flip(List<Hash> hashes, int at, int bit) {
        List<Hash> flipped = new ArrayList<>(hashes);
        flipped.set(at, flip(flipped.get(at), bit));
        return flipped;
    }

    private static Hash flip(Hash hash, int bit) {
        byte[] bytes = ByteBuffer.wrap(hash.bytes()).array();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }
}
