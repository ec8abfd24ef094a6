package heng.ledger;

import java.util.NoSuchElementException;
import java.util.function.Function;

/// What came from outside, accepted or refused.
public sealed interface Checked<T> {

    record Accepted<T>(T value) implements Checked<T> {}

    record Refused<T>(LedgerRefusal refusal) implements Checked<T> {}

    static <T> Checked<T> accept(T value) {
        return new Accepted<>(value);
    }

    /// @param value the offending value as it was written
    static <T> Checked<T> refuse(LedgerCode code, Object value, Object... hints) {
        return new Refused<>(LedgerRefusal.of(code, value, hints));
    }

    /// Goes on with an accepted value; a refusal stays what it is.
    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return switch (this) {
            case Accepted<T>(T value) -> next.apply(value);
            case Refused<T>(LedgerRefusal refusal) -> new Refused<>(refusal);
        };
    }

    default <R> Checked<R> map(Function<? super T, ? extends R> change) {
        return then(value -> accept(change.apply(value)));
    }

    default boolean isAccepted() {
        return this instanceof Accepted<T>;
    }

    /// The accepted value. Asking a refusal for it is a bug of the caller.
    default T get() {
        return switch (this) {
            case Accepted<T>(T value) -> value;
            case Refused<T>(LedgerRefusal refusal) -> throw new NoSuchElementException("Refused: " + refusal);
        };
    }

    /// The refusal. Asking an accepted value for it is a bug of the caller.
    default LedgerRefusal refusal() {
        return switch (this) {
            case Accepted<T>(T value) -> throw new NoSuchElementException("Accepted: " + value);
            case Refused<T>(LedgerRefusal refusal) -> refusal;
        };
    }
}
