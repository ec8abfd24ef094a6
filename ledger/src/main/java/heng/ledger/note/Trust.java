package heng.ledger.note;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import java.util.ArrayList;
import java.util.List;

/// Whom somebody who checks believes: one ledger, some witnesses, and how many of these must have cosigned.
///
/// @param origin as the checkpoints of the ledger say it
/// @param quorum from 0 to the number of witnesses
public record Trust(String origin, VerifierKey log, List<VerifierKey> witnesses, int quorum) {

    public Trust {
        witnesses = List.copyOf(witnesses);
        if (quorum < 0 || quorum > witnesses.size()) throw new IllegalArgumentException(quorum + " of " + witnesses.size() + " witnesses");
        if (log.type() != KeyType.ED25519 || witnesses.stream().anyMatch(witness -> witness.type() != KeyType.COSIGNATURE)) {
            throw new IllegalArgumentException("A ledger signs with type 1, a witness with type 4");
        }
    }

    public Trust(String origin, VerifierKey log) {
        this(origin, log, List.of(), 0);
    }

    /// A checkpoint that may be believed.
    ///
    /// @param cosignatures of known witnesses
    public record Believed(Checkpoint checkpoint, List<Note.Signed> cosignatures) {}

    /// Refuses a note of another origin, one that the ledger or too few witnesses have signed, and a cosignature from the future.
    ///
    /// @param latest seconds since 1970: the time now and what clocks may differ by
    public Checked<Believed> open(Note note, long latest) {
        List<VerifierKey> known = new ArrayList<>(witnesses);
        known.add(log);
        return note.open(known).then(opened -> Checkpoint.of(opened.text()).then(checkpoint -> judge(checkpoint, opened, latest)));
    }

    private Checked<Believed> judge(Checkpoint checkpoint, Note.Opened opened, long latest) {
        if (!checkpoint.origin().equals(origin)) return Checked.refuse(LedgerCode.ORIGIN_DIFFERS, checkpoint.origin(), origin);
        if (opened.verified().stream().noneMatch(signed -> signed.key().equals(log))) return Checked.refuse(LedgerCode.LOG_SIGNATURE_MISSING, log.name());
        List<Note.Signed> cosignatures = opened.verified().stream().filter(signed -> signed.key().type() == KeyType.COSIGNATURE).toList();
        for (Note.Signed signed : cosignatures) {
            long seconds = signed.seconds().orElseThrow();
            if (seconds > latest) return Checked.refuse(LedgerCode.COSIGNATURE_TIME, seconds, signed.key().name());
        }
        // one key under two names is one witness
        long different = cosignatures.stream().map(signed -> signed.key().base64()).distinct().count();
        if (different < quorum) return Checked.refuse(LedgerCode.COSIGNATURES_TOO_FEW, different, quorum);
        return Checked.accept(new Believed(checkpoint, cosignatures));
    }
}
