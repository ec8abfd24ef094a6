package heng.core.reference;

import heng.core.kernel.Expr;
import heng.core.kernel.Op;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.number.RealFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a formula means (S10).
final class Formulas {

    /// What a part of a formula amounts to.
    sealed interface Meaning {}

    record Number(Num value) implements Meaning {}

    record Truth(boolean holds) implements Meaning {}

    /// A field or attribute as written: a number or a text, as its use requires.
    record Given(String text) implements Meaning {}

    record Decision(State state) implements Meaning {}

    /// Something in it is missing, or was divided by zero.
    record Missing() implements Meaning {}

    static final Meaning MISSING = new Missing();

    private final Arithmetic arithmetic;
    private final Function<String, Meaning> names;

    private Formulas(Arithmetic arithmetic, Function<String, Meaning> names) {
        this.arithmetic = arithmetic;
        this.names = names;
    }

    /// A condition comes out as 1 or 0, an attribute as its number.
    static Meaning of(Expr formula, Arithmetic arithmetic, Function<String, Meaning> names) {
        var formulas = new Formulas(arithmetic, names);
        Meaning meaning = formulas.meaning(formula);
        if (meaning instanceof Decision) return meaning;
        if (meaning instanceof Truth(boolean holds)) return new Number(arithmetic.of(holds ? 1 : 0));
        return number(formulas.number(meaning));
    }

    static boolean holds(Expr condition, Arithmetic arithmetic, Function<String, Meaning> names) {
        return of(condition, arithmetic, names) instanceof Number(Num value) && value.sign() != 0;
    }

    private static Meaning number(@Nullable Num value) {
        return value == null ? MISSING : new Number(value);
    }

    private @Nullable Num number(Meaning meaning) {
        return switch (meaning) {
            case Number(Num value) -> value;
            case Truth(boolean holds) -> arithmetic.of(holds ? 1 : 0);
            case Given(String text) -> heng.core.yaml.Fields.isDecimal(text) ? arithmetic.of(new BigDecimal(text)) : null;
            case Decision _, Missing _ -> null;
        };
    }

    private Meaning meaning(Expr formula) {
        return switch (formula) {
            case Expr.Number(Num value) -> new Number(value);
            case Expr.Text(String text) -> new Given(text);
            case Expr.StateWord(State state) -> new Decision(state);
            case Expr.Name(String name) -> names.apply(name);
            case Expr.Case(var branches, Expr otherwise) -> cases(branches, otherwise);
            case Expr.Call(Op op, var arguments) when op == Op.PRESENT -> new Truth(!(meaning(arguments.getFirst()) instanceof Missing));
            case Expr.Call(Op op, var arguments) when op == Op.EQUAL || op == Op.UNEQUAL -> equality(op, arguments);
            case Expr.Call(Op op, var arguments) -> {
                List<@Nullable Num> numbers = new java.util.ArrayList<>();
                for (Expr argument : arguments) numbers.add(number(meaning(argument)));
                yield numbers.contains(null) ? MISSING : apply(op, numbers);
            }
        };
    }

    private Meaning cases(List<Expr.Branch> branches, Expr otherwise) {
        for (Expr.Branch branch : branches) {
            Num holds = number(meaning(branch.condition()));
            if (holds == null) return MISSING;
            if (holds.sign() != 0) return meaning(branch.value());
        }
        return meaning(otherwise);
    }

    /// As numbers where both sides are numbers, else as texts.
    private Meaning equality(Op op, List<Expr> sides) {
        Meaning left = meaning(sides.getFirst());
        Meaning right = meaning(sides.getLast());
        if (left instanceof Missing || right instanceof Missing) return MISSING;
        boolean words = sides.stream().anyMatch(side -> side instanceof Expr.Text);
        Num a = words ? null : number(left);
        Num b = words ? null : number(right);
        boolean equal = a != null && b != null ? a.compareTo(b) == 0 : left.equals(right);
        return new Truth(equal == (op == Op.EQUAL));
    }

    private Meaning apply(Op op, List<Num> numbers) {
        Num a = numbers.getFirst();
        Num b = numbers.getLast();
        return switch (op) {
            case ADD -> number(finite(() -> arithmetic.add(a, b)));
            case SUBTRACT -> number(finite(() -> arithmetic.subtract(a, b)));
            case MULTIPLY -> number(arithmetic.multiply(a, b));
            case DIVIDE -> number(arithmetic.divide(a, b));
            case POWER -> number(arithmetic.real(RealFunction.POWER, a, b));
            case NEGATE -> number(arithmetic.negate(a));
            case LESS -> new Truth(a.compareTo(b) < 0);
            case AT_MOST -> new Truth(a.compareTo(b) <= 0);
            case MORE -> new Truth(a.compareTo(b) > 0);
            case AT_LEAST -> new Truth(a.compareTo(b) >= 0);
            case AND -> new Truth(a.sign() != 0 && b.sign() != 0);
            case OR -> new Truth(a.sign() != 0 || b.sign() != 0);
            case NOT -> new Truth(a.sign() == 0);
            case MAX -> number(numbers.stream().max(Num::compareTo).orElseThrow());
            case MIN -> number(numbers.stream().min(Num::compareTo).orElseThrow());
            case MEAN -> number(finite(() -> arithmetic.divide(arithmetic.sum(numbers), arithmetic.of(numbers.size()))));
            case ABS -> number(arithmetic.abs(a));
            case CEIL -> number(whole(a, RoundingMode.CEILING));
            case FLOOR -> number(whole(a, RoundingMode.FLOOR));
            case ROUND -> number(arithmetic.round(a, numbers.size() == 1 ? 0 : Math.clamp(b.decimal().longValue(), 0, 12)));
            case LN -> number(arithmetic.real(RealFunction.LN, a));
            case EXP -> number(arithmetic.real(RealFunction.EXP, a));
            case SQRT -> number(arithmetic.real(RealFunction.SQRT, a));
            case EQUAL, UNEQUAL, PRESENT -> throw new IllegalStateException(op + " is handled before its arguments are numbers");
        };
    }

    /// A sum beyond a double is no number.
    private static @Nullable Num finite(java.util.function.Supplier<@Nullable Num> sum) {
        try {
            return sum.get();
        } catch (ArithmeticException beyond) {
            return null;
        }
    }

    private @Nullable Num whole(Num number, RoundingMode mode) {
        UnaryOperator<BigDecimal> cut = decimal -> decimal.setScale(0, mode);
        return arithmetic.of(cut.apply(number.decimal()));
    }
}
