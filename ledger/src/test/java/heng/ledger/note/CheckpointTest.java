package heng.ledger.note;

import static heng.ledger.LedgerCode.CHECKPOINT_MALFORMED;
import static heng.ledger.LedgerCode.COSIGNATURES_TOO_FEW;
import static heng.ledger.LedgerCode.COSIGNATURE_TIME;
import static heng.ledger.LedgerCode.LOG_SIGNATURE_MISSING;
import static heng.ledger.LedgerCode.NOTE_MALFORMED;
import static heng.ledger.LedgerCode.ORIGIN_DIFFERS;
import static heng.ledger.LedgerCode.SIGNATURE_WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.ledger.tree.Hashing;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Checkpoints of ledgers that exist, and our own.
class CheckpointTest {

    /// As transparency-dev/formats has it (log/checkpoint_test.go).
    private static final String SUM_DB = """
            go.sum database tree
            6476701
            mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

            — sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
            """;
    private static final VerifierKey SUM_DB_KEY = VerifierKey.of("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8").get();

    /// As the README of transparency-dev/distributor shows it: cosigned by two devices nobody here built.
    private static final String ARMORED = """
            transparency.dev/armored-witness/firmware_transparency/ci/3
            59
            kOFMkeamIdrYFLx5zbWFhflak6dlEEDOU++fxYEZMBw=

            — transparency.dev-aw-ftlog-ci-3 P2iVIt3Jsaha3E2i0MHdKZ6fgYJTgXO86nUsxKPVq6uTwRSclTSh/ELnDGbNL+XDyD3EkWIdL2AGGNmbN7IN2rB/7gE=
            — ArmoredWitness-weathered-rain CnjfIAAAAABnGRrHjQi7IZQqVea4YnU/ADsv844r1ezGjvubUy1MMJm4as9bRiT70xNWQ67RCA76LMy7SdX4qJNIzL3eSS1BGFWqCw==
            — ArmoredWitness-floral-sky x88LbQAAAABnGRrDEq4Tfy7IIVPqkdXbcufUkCzRRbE3fABZ/jvtg5aFHVMuMR8cV6dVqECDBiH1zRxhNaCQOXSwNLSeJs+NzWt1BA==
            """;
    private static final String FLORAL_SKY = "e90299398a4d39d030da888a0923ecf16786881ac12243db73c9f0cf2a2d80e6";

    static SignerKey key(String name, KeyType type, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SignerKey.of(name, type, bytes).get();
    }

    private static final SignerKey LOG = key("heng.example/xuchang", KeyType.ED25519, 1);
    private static final SignerKey PROVINCE = key("henan.example/witness", KeyType.COSIGNATURE, 2);
    private static final SignerKey COUNTY = key("yuzhou.example/witness", KeyType.COSIGNATURE, 3);
    private static final Checkpoint OURS = new Checkpoint("heng.example/xuchang", 5, Hashing.leaf("root"));

    private static final long NOW = 1_790_000_000L;

    private static Note cosigned(SignerKey... witnesses) {
        Note note = OURS.signedBy(LOG).get();
        for (SignerKey witness : witnesses) note = note.with(witness.cosign(note.text(), NOW));
        return note;
    }

    @Test
    void opensACheckpointOfTheGoChecksumDatabase() {
        Trust trust = new Trust("go.sum database tree", SUM_DB_KEY);
        Checkpoint checkpoint = trust.open(Note.of(SUM_DB).get(), NOW).get().checkpoint();
        assertThat(checkpoint.size()).isEqualTo(6476701);
        assertThat(checkpoint.text() + "\n").isEqualTo(SUM_DB.substring(0, SUM_DB.indexOf("—")));
        assertThat(trust.open(Note.of(SUM_DB.replace("6476701", "6476702")).get(), NOW).refusal().code()).isEqualTo(SIGNATURE_WRONG);
        assertThat(new Trust("Go rocks", SUM_DB_KEY).open(Note.of(SUM_DB).get(), NOW).refusal().code()).isEqualTo(ORIGIN_DIFFERS);
    }

    @Test
    void verifiesACosignatureMadeByAnotherProgram() {
        VerifierKey witness = VerifierKey.of("ArmoredWitness-floral-sky", KeyType.COSIGNATURE, HexFormat.of().parseHex(FLORAL_SKY)).get();
        Note.Opened opened = Note.of(ARMORED).get().open(List.of(witness)).get();
        assertThat(opened.verified().getFirst().seconds()).contains(1729698499L); // the README says 2024-10-23T16:48:19+01:00
        assertThat(opened.unknown()).hasSize(2);
        Note later = Note.of(ARMORED.replace("x88LbQAAAABnGRrD", "x88LbQAAAABnGRrE")).get();
        assertThat(later.open(List.of(witness)).refusal().code()).as("the time is signed").isEqualTo(SIGNATURE_WRONG);
        assertThat(Note.of(ARMORED.replace("\n59\n", "\n60\n")).get().open(List.of(witness)).refusal().code()).isEqualTo(SIGNATURE_WRONG);
    }

    @Test
    void writesAndReadsExtensionLines() {
        Checkpoint extended = new Checkpoint("o", 0, Hashing.EMPTY, List.of("one", "two"));
        assertThat(extended.text()).isEqualTo("o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\none\ntwo\n");
        assertThat(Checkpoint.of(extended.text()).get()).isEqualTo(extended);
    }

    @Test
    void refusesWhatIsNoCheckpoint() {
        String root = Hashing.leaf("x").base64();
        for (String wrong : List.of("", "o\n1\n" + root, "o\n1\n", "\n1\n" + root + "\n", "o\n01\n" + root + "\n", "o\n-1\n" + root + "\n", "o\n+1\n" + root + "\n", "o\n1 \n" + root + "\n",
                "o\n9223372036854775808\n" + root + "\n", "o\n99999999999999999999\n" + root + "\n", "o\n1\n" + root.substring(1) + "\n", "o\n1\n" + root + "\n\n", "o\n1\n" + root + "\n\nx\n",
                "o\n0\n" + root + "\n", "o\n١\n" + root + "\n")) {
            assertThat(Checkpoint.of(wrong).refusal().code()).as(wrong).isEqualTo(CHECKPOINT_MALFORMED);
        }
        assertThat(Checkpoint.of("o\n9223372036854775807\n" + root + "\n").get().size()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void isNeverMadeOfTwoLinesInOne() {
        for (Runnable wrong : List.<Runnable>of(() -> new Checkpoint("", 1, Hashing.EMPTY), () -> new Checkpoint("a\nb", 1, Hashing.EMPTY), () -> new Checkpoint("a", -1, Hashing.EMPTY),
                () -> new Checkpoint("a", 1, Hashing.EMPTY, List.of("")), () -> new Checkpoint("a", 1, Hashing.EMPTY, List.of("x\ny")))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Checkpoint("a\tb", 1, Hashing.EMPTY).signedBy(LOG).refusal().code()).isEqualTo(NOTE_MALFORMED);
    }

    @Test
    void asksForAsManyWitnessesAsTheQuorumSays() {
        List<VerifierKey> witnesses = List.of(PROVINCE.verifier(), COUNTY.verifier());
        Trust two = new Trust(OURS.origin(), LOG.verifier(), witnesses, 2);
        assertThat(two.open(cosigned(PROVINCE, COUNTY), NOW).get().cosignatures()).hasSize(2);
        assertThat(two.open(cosigned(PROVINCE), NOW).refusal().code()).isEqualTo(COSIGNATURES_TOO_FEW);
        assertThat(new Trust(OURS.origin(), LOG.verifier(), witnesses, 1).open(cosigned(COUNTY), NOW).isAccepted()).isTrue();
        // a stranger's cosignature counts for nothing
        assertThat(two.open(cosigned(PROVINCE, key("x", KeyType.COSIGNATURE, 9)), NOW).refusal().code()).isEqualTo(COSIGNATURES_TOO_FEW);
    }

    @Test
    void oneKeyUnderTwoNamesIsOneWitness() {
        SignerKey again = key("other.example/witness", KeyType.COSIGNATURE, 2);
        Trust two = new Trust(OURS.origin(), LOG.verifier(), List.of(PROVINCE.verifier(), again.verifier()), 2);
        assertThat(two.open(cosigned(PROVINCE, again), NOW).refusal().code()).isEqualTo(COSIGNATURES_TOO_FEW);
    }

    @Test
    void refusesACheckpointThatTheLedgerHasNotSigned() {
        Note alone = Note.unsigned(OURS.text()).get().with(PROVINCE.cosign(OURS.text(), NOW));
        Trust trust = new Trust(OURS.origin(), LOG.verifier(), List.of(PROVINCE.verifier()), 1);
        assertThat(trust.open(alone, NOW).refusal().code()).isEqualTo(LOG_SIGNATURE_MISSING);
    }

    @Test
    void refusesACosignatureFromTheFuture() {
        Trust trust = new Trust(OURS.origin(), LOG.verifier(), List.of(PROVINCE.verifier()), 1);
        assertThat(trust.open(cosigned(PROVINCE), NOW - 1).refusal().code()).isEqualTo(COSIGNATURE_TIME);
    }

    @Test
    void aTrustHasKeysOfTheRightType() {
        List<VerifierKey> witness = List.of(PROVINCE.verifier());
        for (Runnable wrong : List.<Runnable>of(() -> new Trust("o", PROVINCE.verifier()), () -> new Trust("o", LOG.verifier(), List.of(LOG.verifier()), 0),
                () -> new Trust("o", LOG.verifier(), witness, 2), () -> new Trust("o", LOG.verifier(), witness, -1))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
