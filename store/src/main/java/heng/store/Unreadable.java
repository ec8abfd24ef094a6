package heng.store;

import heng.core.text.Hint;
import java.io.IOException;
import java.util.Locale;

/// A file that cannot be read for a reason we can name ourselves, in both languages.
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Hint reason;
    private final int line;

    Unreadable(Hint reason) {
        this(reason, 0);
    }

    /// @param line where it is known; else 0
    Unreadable(Hint reason, int line) {
        super(reason.in(Locale.ENGLISH));
        this.reason = reason;
        this.line = line;
    }

    Hint reason() {
        return reason;
    }

    int line() {
        return line;
    }
}
