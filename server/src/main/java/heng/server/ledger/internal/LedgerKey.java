package heng.server.ledger.internal;

import heng.ledger.note.KeyType;
import heng.ledger.note.SignerKey;
import heng.ledger.note.Signing;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The key that signs checkpoints: made at the first start, a file that its owner alone may read. Bouncy Castle computes its signatures, ten times as fast as the JDK (decision 0053).
final class LedgerKey {

    private LedgerKey() {}

    /// @param name of the ledger, for a new key
    static SignerKey of(Path file, String name) throws IOException {
        if (Files.exists(file)) {
            var read = SignerKey.of(Files.readString(file).strip());
            if (!read.isAccepted()) throw new IOException(file + ": " + read.refusal());
            return read.get().by(LedgerKey::signing);
        }
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        SignerKey key = SignerKey.of(name, KeyType.ED25519, seed).get();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.writeString(part, key.secret() + "\n");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        return key.by(LedgerKey::signing);
    }

    private static Signing signing(byte[] seed) {
        var key = new Ed25519PrivateKeyParameters(seed);
        return message -> {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, key);
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        };
    }
}
