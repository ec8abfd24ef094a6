package heng.core.plan;

import heng.core.kernel.Expr;
import heng.core.kernel.Op;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.number.RealFunction;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Formulas compiled to terms (S10), names resolved once.
final class Terms {

    private final Arithmetic arithmetic;
    private final Function<String, Term> names;

    /// @param names what reads a name
    Terms(Arithmetic arithmetic, Function<String, Term> names) {
        this.arithmetic = arithmetic;
        this.names = names;
    }

    /// Over the fields of a record (S4.1, S5.1).
    static Terms ofFields(Arithmetic arithmetic) {
        return new Terms(arithmetic, name -> scope -> scope.entry == null ? null : scope.entry.fields().get(name));
    }

    /// Over `x`, the coverage and the attributes of the unit's place (S6.4, S9.1).
    static Terms ofUnits(Known known, Arithmetic arithmetic) {
        return new Terms(arithmetic, name -> switch (name) {
            case "x" -> scope -> scope.x;
            case "seen" -> scope -> arithmetic.of(scope.seen);
            case "due" -> scope -> arithmetic.of(scope.due);
            default -> scope -> known.text(scope.place, name);
        });
    }

    Term compile(Expr formula) {
        return switch (formula) {
            case Expr.Number(Num value) -> _ -> value;
            case Expr.Text(String text) -> _ -> text;
            case Expr.StateWord(State state) -> _ -> state;
            case Expr.Name(String name) -> names.apply(name);
            case Expr.Case(List<Expr.Branch> branches, Expr otherwise) -> branch(branches, 0, compile(otherwise));
            case Expr.Call(Op op, List<Expr> arguments) -> call(op, arguments);
        };
    }

    private Term branch(List<Expr.Branch> branches, int index, Term otherwise) {
        if (index == branches.size()) return otherwise;
        Term condition = compile(branches.get(index).condition());
        Term value = compile(branches.get(index).value());
        Term rest = branch(branches, index + 1, otherwise);
        return scope -> {
            Num holds = condition.number(scope, arithmetic);
            if (holds == null) return null;
            return holds.sign() != 0 ? value.in(scope) : rest.in(scope);
        };
    }

    private Term call(Op op, List<Expr> arguments) {
        Term a = compile(arguments.getFirst());
        Term b = compile(arguments.getLast());
        return switch (op) {
            case PRESENT -> scope -> a.in(scope) != null;
            case EQUAL -> equality(a, b, words(arguments), true);
            case UNEQUAL -> equality(a, b, words(arguments), false);
            case ADD -> two(a, b, finite(arithmetic::add));
            case SUBTRACT -> two(a, b, finite(arithmetic::subtract));
            case MULTIPLY -> two(a, b, arithmetic::multiply);
            case DIVIDE -> two(a, b, arithmetic::divide);
            case POWER -> two(a, b, (x, y) -> arithmetic.real(RealFunction.POWER, x, y));
            case LESS -> order(a, b, side -> side < 0);
            case AT_MOST -> order(a, b, side -> side <= 0);
            case MORE -> order(a, b, side -> side > 0);
            case AT_LEAST -> order(a, b, side -> side >= 0);
            case AND -> two(a, b, (x, y) -> x.sign() != 0 && y.sign() != 0);
            case OR -> two(a, b, (x, y) -> x.sign() != 0 || y.sign() != 0);
            case NOT -> one(a, x -> x.sign() == 0);
            case NEGATE -> one(a, arithmetic::negate);
            case ABS -> one(a, arithmetic::abs);
            case CEIL -> one(a, x -> arithmetic.of(x.decimal().setScale(0, RoundingMode.CEILING)));
            case FLOOR -> one(a, x -> arithmetic.of(x.decimal().setScale(0, RoundingMode.FLOOR)));
            case ROUND -> arguments.size() == 1 ? one(a, x -> arithmetic.round(x, 0)) : two(a, b, (x, y) -> arithmetic.round(x, Math.clamp(y.decimal().longValue(), 0, 12)));
            case LN -> one(a, x -> arithmetic.real(RealFunction.LN, x));
            case EXP -> one(a, x -> arithmetic.real(RealFunction.EXP, x));
            case SQRT -> one(a, x -> arithmetic.real(RealFunction.SQRT, x));
            case MAX -> many(arguments, numbers -> extreme(numbers, 1));
            case MIN -> many(arguments, numbers -> extreme(numbers, -1));
            case MEAN -> many(arguments, numbers -> sum(numbers) instanceof Num sum ? arithmetic.divide(sum, arithmetic.of(numbers.length)) : null);
        };
    }

    private static boolean words(List<Expr> sides) {
        return sides.stream().anyMatch(side -> side instanceof Expr.Text);
    }

    /// As numbers where both sides are, else as what was written.
    private Term equality(Term left, Term right, boolean words, boolean wanted) {
        return scope -> {
            Object a = left.in(scope);
            Object b = right.in(scope);
            if (a == null || b == null) return null;
            Num x = words ? null : Term.number(a, arithmetic);
            Num y = words ? null : Term.number(b, arithmetic);
            boolean equal = x != null && y != null ? x.compareTo(y) == 0 : a.equals(b);
            return equal == wanted;
        };
    }

    private Term one(Term a, Function<Num, @Nullable Object> body) {
        return scope -> a.number(scope, arithmetic) instanceof Num x ? body.apply(x) : null;
    }

    private Term two(Term a, Term b, BiFunction<Num, Num, @Nullable Object> body) {
        return scope -> a.number(scope, arithmetic) instanceof Num x && b.number(scope, arithmetic) instanceof Num y ? body.apply(x, y) : null;
    }

    private Term order(Term a, Term b, IntPredicate wanted) {
        return two(a, b, (x, y) -> wanted.test(x.compareTo(y)));
    }

    private Term many(List<Expr> arguments, Function<Num[], @Nullable Object> body) {
        Term[] terms = arguments.stream().map(this::compile).toArray(Term[]::new);
        return scope -> {
            Num[] numbers = new Num[terms.length];
            for (int i = 0; i < terms.length; i++) {
                Num number = terms[i].number(scope, arithmetic);
                if (number == null) return null;
                numbers[i] = number;
            }
            return body.apply(numbers);
        };
    }

    private static Num extreme(Num[] numbers, int sign) {
        Num found = numbers[0];
        for (Num number : numbers) if (Integer.signum(number.compareTo(found)) == sign) found = number;
        return found;
    }

    private @Nullable Num sum(Num[] numbers) {
        return finite((_, _) -> arithmetic.sum(Arrays.asList(numbers))).apply(numbers[0], numbers[0]) instanceof Num sum ? sum : null;
    }

    /// What lies beyond a double is no number.
    private static BiFunction<Num, Num, @Nullable Object> finite(BiFunction<Num, Num, Num> body) {
        return (a, b) -> {
            try {
                return body.apply(a, b);
            } catch (ArithmeticException beyond) {
                return null;
            }
        };
    }
}
