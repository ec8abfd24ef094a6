package heng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heng.ledger.json.Json;
import heng.ledger.leaf.Commitment;
import heng.ledger.leaf.Leaf;
import heng.ledger.leaf.LeafKind;
import heng.ledger.leaf.Times;
import heng.ledger.note.Checkpoint;
import heng.ledger.note.KeyType;
import heng.ledger.note.Receipt;
import heng.ledger.note.SignerKey;
import heng.ledger.tree.Hash;
import heng.ledger.tree.InclusionProof;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.Nodes;
import heng.ledger.tree.TreeState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script of docs/ledger.md checks our receipts with sha256sum and openssl, programs that know nothing of Heng.
class LedgerDocumentTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("heng.home", "..")).resolve("docs/ledger.md");
    private static final SignerKey KEY = SignerKey.of("heng.example/xuchang", KeyType.ED25519, new byte[32]).get();
    private static final int SIZE = 11;

    private record Ran(int code, String output) {}

    @TempDir
    private static Path folder;

    private static final List<Leaf> LEAVES = new ArrayList<>();
    private static final Map<NodeId, Hash> NODES = new HashMap<>();
    private static TreeState state = TreeState.EMPTY;

    @BeforeAll
    static void makeALedger() throws IOException, InterruptedException {
        assumeTrue(run("sh", "-c", "openssl version && basenc --version && sha256sum --version").code == 0, "openssl or coreutils are not there: the script of docs/ledger.md was not run");
        Matcher script = Pattern.compile("```sh check\\.sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(script.find()).as("a script in docs/ledger.md").isTrue();
        Files.writeString(folder.resolve("check.sh"), script.group(1));
        for (int i = 0; i < SIZE; i++) {
            Json by = Commitment.of(new byte[16], "officer " + i).get().json();
            Leaf leaf = Leaf.of(LeafKind.RETRACTION, "id-" + i, Times.arrivedAt(Instant.EPOCH), Json.object("record", "uuid:" + i, "reason", "重复录入", "by", by)).get();
            LEAVES.add(leaf);
            state = state.append(leaf.hash(), NODES::put);
        }
    }

    private static Ran run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    private static Ran check(String leaf, String receipt, String key) throws IOException, InterruptedException {
        Path leafFile = Files.writeString(folder.resolve("leaf"), leaf);
        Path receiptFile = Files.writeString(folder.resolve("receipt"), receipt);
        return run("sh", folder.resolve("check.sh").toString(), leafFile.toString(), receiptFile.toString(), key);
    }

    private static String receipt(int index) {
        var hashes = InclusionProof.make(index, SIZE, Nodes.of(NODES)).get().hashes();
        return new Receipt(index, hashes, new Checkpoint("heng.example/xuchang", SIZE, state.root()).signedBy(KEY).get()).toString();
    }

    @Test
    void theScriptAcceptsEveryRightReceipt() throws IOException, InterruptedException {
        for (int index = 0; index < SIZE; index++) {
            assertThat(check(LEAVES.get(index).text(), receipt(index), KEY.verifier().toString())).isEqualTo(new Ran(0, "leaf " + index + " of 11 is in heng.example/xuchang\n"));
        }
    }

    @Test
    void theScriptRefusesWhatWasChanged() throws IOException, InterruptedException {
        String key = KEY.verifier().toString();
        String leaf = LEAVES.get(4).text();
        String right = receipt(4);
        assertThat(check(leaf.replace("uuid:4", "uuid:5"), right, key).output()).isEqualTo("the leaf is not under this root\n");
        assertThat(check(leaf + "\n", right, key).output()).isEqualTo("the leaf is not under this root\n");
        assertThat(check(leaf, right.replace("index 4", "index 5"), key).output()).isEqualTo("the leaf is not under this root\n");
        assertThat(check(leaf, right.replace("index 4", "index 11"), key).output()).isEqualTo("no such leaf in this checkpoint\n");
        assertThat(check(leaf, right.replace("\n11\n", "\n13\n"), key)).matches(ran -> ran.code() != 0);
        assertThat(check(leaf, right.replace("xuchang\n11", "luohe\n11"), key).output()).endsWith("the checkpoint is not signed by this key\n");
        String other = SignerKey.of("heng.example/xuchang", KeyType.ED25519, "another seed of thirty-two bytes".getBytes(StandardCharsets.UTF_8)).get().verifier().toString();
        assertThat(check(leaf, right, other).output()).endsWith("the checkpoint is not signed by this key\n");
    }

    @Test
    void theLineOfTheDocumentOpensACommitment() throws IOException, InterruptedException {
        String line = Files.readAllLines(DOCUMENT).stream().filter(text -> text.contains("$salt")).findFirst().orElseThrow();
        byte[] salt = "a salt of 16 byte".substring(0, 16).getBytes(StandardCharsets.UTF_8);
        String hash = Commitment.of(salt, "王小明").get().hash().hex();
        Ran ran = run("sh", "-c", "salt=" + java.util.HexFormat.of().formatHex(salt) + " value=王小明; " + line);
        assertThat(ran.output()).isEqualTo(hash + "  -\n");
    }
}
