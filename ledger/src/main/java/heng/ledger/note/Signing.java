package heng.ledger.note;

/// Computes Ed25519 signatures (RFC 8032) of one key. The JDK's are the default; a server that signs hundreds of checkpoints a second may bring faster ones ([SignerKey#by]).
@FunctionalInterface
public interface Signing {

    /// @return 64 bytes
    byte[] sign(byte[] message);
}
