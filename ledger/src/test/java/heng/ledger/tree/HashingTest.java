package heng.ledger.tree;

import static heng.ledger.LedgerCode.HASH_MALFORMED;
import static heng.ledger.tree.Vectors.hash;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// RFC 6962, 2.1, with the values of transparency-dev/merkle (rfc6962/rfc6962_test.go).
class HashingTest {

    @Test
    void hashesNothingALeafAndANode() {
        assertThat(Hashing.EMPTY).isEqualTo(hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        assertThat(Hashing.leaf(new byte[0])).isEqualTo(hash("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
        assertThat(Hashing.leaf("L123456")).isEqualTo(hash("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"));
        byte[] node = "\u0001N123N456".getBytes(StandardCharsets.UTF_8);
        assertThat(Hashing.sha256(node)).isEqualTo(hash("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb"));
    }

    @Test
    void aNodeIsNotTheLeafOfItsChildrensHashes() {
        Hash left = Hashing.leaf("Hello");
        Hash right = Hashing.leaf("World");
        byte[] both = new byte[64];
        System.arraycopy(left.bytes(), 0, both, 0, 32);
        System.arraycopy(right.bytes(), 0, both, 32, 32);
        assertThat(List.of(left, Hashing.node(left, right), Hashing.leaf(both), Hashing.node(right, left))).doesNotHaveDuplicates();
    }

    @Test
    void readsItsOwnTexts() {
        Hash hash = Hashing.leaf("x");
        assertThat(Hash.ofHex(hash.hex()).get()).isEqualTo(hash);
        assertThat(Hash.ofBase64(hash.base64()).get()).isEqualTo(hash);
        assertThat(Hash.ofBytes(hash.bytes()).get()).isEqualTo(hash);
    }

    @Test
    void refusesWhatIsNoHash() {
        String hex = Hashing.EMPTY.hex();
        String base64 = Hashing.EMPTY.base64();
        for (String wrong : List.of("", hex.substring(1), hex + "0", hex.toUpperCase(java.util.Locale.ROOT), hex.replace('e', 'g'))) {
            assertThat(Hash.ofHex(wrong).refusal().code()).as(wrong).isEqualTo(HASH_MALFORMED);
        }
        // the last: another spelling of the same bytes
        for (String wrong : List.of("", base64.substring(1), base64.replace("=", ""), base64 + "=", base64.replace('/', '_'), base64.replace("U=", "V="))) {
            assertThat(Hash.ofBase64(wrong).refusal().code()).as(wrong).isEqualTo(HASH_MALFORMED);
        }
        assertThat(Hash.ofBytes("WrongLeaf".getBytes(StandardCharsets.UTF_8)).refusal().code()).isEqualTo(HASH_MALFORMED);
        assertThat(Hash.ofBytes(new byte[0]).refusal().code()).isEqualTo(HASH_MALFORMED);
    }
}
