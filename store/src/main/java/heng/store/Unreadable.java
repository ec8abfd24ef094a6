package heng.store;

import heng.core.text.Phrase;
import java.io.IOException;

/// A file that cannot be read for a reason we can name ourselves, in both languages.
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final Phrase reason;

    Unreadable(Phrase reason) {
        super(reason.english());
        this.reason = reason;
    }

    Phrase reason() {
        return reason;
    }
}
