package heng.ledger.note;

import static heng.ledger.LedgerCode.INDEX_OUTSIDE;
import static heng.ledger.LedgerCode.NOTE_MALFORMED;
import static heng.ledger.LedgerCode.RECEIPT_MALFORMED;
import static heng.ledger.LedgerCode.ROOT_DIFFERS;
import static heng.ledger.LedgerCode.SIGNATURE_WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.tree.Hash;
import heng.ledger.tree.Hashing;
import heng.ledger.tree.InclusionProof;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.Nodes;
import heng.ledger.tree.TreeState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an inspector keeps.
class ReceiptTest {

    private static final SignerKey LOG = CheckpointTest.key("heng.example/xuchang", KeyType.ED25519, 1);
    private static final Trust TRUST = new Trust("heng.example/xuchang", LOG.verifier());
    private static final long NOW = 1_790_000_000L;

    private static Receipt receipt(int index, int size) {
        Map<NodeId, Hash> kept = new HashMap<>();
        TreeState state = TreeState.EMPTY;
        for (int i = 0; i < size; i++) state = state.append(Hashing.leaf("entry " + i), kept::put);
        var hashes = InclusionProof.make(index, size, Nodes.of(kept)).get().hashes();
        return new Receipt(index, hashes, new Checkpoint(TRUST.origin(), size, state.root()).signedBy(LOG).get());
    }

    @Test
    void provesTheEntryAndNoOther() {
        for (int index = 0; index < 11; index++) {
            Receipt read = Receipt.of(receipt(index, 11).toString()).get();
            assertThat(read).isEqualTo(receipt(index, 11));
            assertThat(read.verify(Hashing.leaf("entry " + index), TRUST, NOW).get().checkpoint().size()).isEqualTo(11);
            assertThat(read.verify(Hashing.leaf("entry " + (index + 1)), TRUST, NOW).refusal().code()).isEqualTo(ROOT_DIFFERS);
        }
    }

    @Test
    void isWrittenAsC2spSays() {
        Receipt one = receipt(0, 2);
        assertThat(one.toString().lines().limit(6)).containsExactly("c2sp.org/tlog-proof@v1", "index 0", Hashing.leaf("entry 1").base64(), "", "heng.example/xuchang", "2");
        assertThat(receipt(0, 1).toString()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nheng.example/xuchang\n1\n");
    }

    @Test
    void findsAChangedCheckpointAndAnIndexOutside() {
        String text = receipt(3, 11).toString();
        assertThat(Receipt.of(text.replace("\n11\n", "\n12\n")).get().verify(Hashing.leaf("entry 3"), TRUST, NOW).refusal().code()).isEqualTo(SIGNATURE_WRONG);
        assertThat(Receipt.of(text.replace("index 3", "index 11")).get().verify(Hashing.leaf("entry 3"), TRUST, NOW).refusal().code()).isEqualTo(INDEX_OUTSIDE);
    }

    @Test
    void skipsExtraDataThatProveNothing() {
        String text = receipt(3, 11).toString();
        assertThat(Receipt.of(text.replace("index", "extra YWdl\nindex")).get()).isEqualTo(receipt(3, 11));
        assertThat(Receipt.of(text.replace("index", "extra YWd\nindex")).refusal().code()).isEqualTo(RECEIPT_MALFORMED);
    }

    @Test
    void refusesWhatIsNoReceipt() {
        String text = receipt(3, 11).toString();
        for (String wrong : List.of("", "x" + text, text.replace("@v1", "@v2"), text.replace("index 3\n", ""), text.replace("index 3", "index 03"), text.replace("index 3", "index -1"),
                text.replace("index 3", "index 1000000000000000000000"), text.replaceFirst("=\n", "\n"), text.substring(0, text.indexOf("\n\n")))) {
            assertThat(Receipt.of(wrong).refusal().code()).as(wrong).isEqualTo(RECEIPT_MALFORMED);
        }
        assertThat(Receipt.of(text.strip()).refusal().code()).isEqualTo(NOTE_MALFORMED);
    }
}
