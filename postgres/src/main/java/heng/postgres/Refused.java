package heng.postgres;

import java.io.IOException;

/// Carries a refusal out of the steps of a start; [EmbeddedPostgres#start] makes a value of it.
final class Refused extends Exception {

    private static final long serialVersionUID = 1;
    private final transient PostgresRefusal refusal;

    Refused(PostgresCode code, Object value, Object... hints) {
        super(code.id(), null, false, false);
        this.refusal = PostgresRefusal.of(code, value, hints);
    }

    PostgresRefusal refusal() {
        return refusal;
    }

    /// What the operating system said, in few words: Java's own message is often just the path.
    static String why(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }
}
