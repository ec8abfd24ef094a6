package heng.core.plan;

import heng.core.number.Num;
import heng.core.text.Decimals;
import heng.core.number.Arithmetic;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A compiled part of a formula (S10). It amounts to a [Num], a [Boolean], a [String] as written, a [heng.core.kernel.State], or nothing: `null` where something is missing.
@FunctionalInterface
interface Term {

    @Nullable Object in(Scope scope);

    /// As a number; a condition as 1 or 0. `null` for a word, a state and what is missing.
    static @Nullable Num number(@Nullable Object meaning, Arithmetic arithmetic) {
        return switch (meaning) {
            case Num number -> number;
            case Boolean holds -> arithmetic.of(holds ? 1 : 0);
            case String text when Decimals.is(text) -> arithmetic.of(new BigDecimal(text));
            case null, default -> null;
        };
    }

    default @Nullable Num number(Scope scope, Arithmetic arithmetic) {
        return number(in(scope), arithmetic);
    }

    default boolean holds(Scope scope, Arithmetic arithmetic) {
        Num number = number(scope, arithmetic);
        return number != null && number.sign() != 0;
    }
}
