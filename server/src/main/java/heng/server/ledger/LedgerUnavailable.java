package heng.server.ledger;

/// The database did not answer. Whether the submission is in the ledger is unknown; sending it again is safe.
public final class LedgerUnavailable extends RuntimeException {

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
