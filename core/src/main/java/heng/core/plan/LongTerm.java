package heng.core.plan;

import heng.core.kernel.Expr;
import heng.core.kernel.Op;
import heng.core.number.LongGrid;
import heng.core.number.Num;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A formula on longs that count 1e-12. What is missing, does not fit or is divided by zero comes out as [LongGrid#NONE]: whoever asks goes to [Term] then.
@FunctionalInterface
interface LongTerm {

    long in(long x, int seen, int due);

    /// On two numbers that are there.
    @FunctionalInterface
    interface Two {
        long of(long a, long b);
    }

    /// `null` for a formula that needs more than numbers, `x` and the coverage.
    static @Nullable LongTerm compile(Expr formula) {
        return switch (formula) {
            case Expr.Number(Num value) -> LongGrid.of(value) == LongGrid.NONE ? null : constant(LongGrid.of(value));
            case Expr.Name(String name) -> switch (name) {
                case "x" -> (x, _, _) -> x;
                case "seen" -> (_, seen, _) -> seen * LongGrid.ONE;
                case "due" -> (_, _, due) -> due * LongGrid.ONE;
                default -> null;
            };
            case Expr.Case(List<Expr.Branch> branches, Expr otherwise) -> branch(branches, 0, otherwise);
            case Expr.Call(Op op, List<Expr> arguments) -> call(op, arguments);
            case Expr.Text _, Expr.StateWord _ -> null;
        };
    }

    private static LongTerm constant(long value) {
        return (_, _, _) -> value;
    }

    private static @Nullable LongTerm branch(List<Expr.Branch> branches, int index, Expr otherwise) {
        if (index == branches.size()) return compile(otherwise);
        LongTerm condition = compile(branches.get(index).condition());
        LongTerm value = compile(branches.get(index).value());
        LongTerm rest = branch(branches, index + 1, otherwise);
        if (condition == null || value == null || rest == null) return null;
        return (x, seen, due) -> {
            long holds = condition.in(x, seen, due);
            if (holds == LongGrid.NONE) return LongGrid.NONE;
            return (holds != 0 ? value : rest).in(x, seen, due);
        };
    }

    private static @Nullable LongTerm call(Op op, List<Expr> arguments) {
        if (arguments.size() == 1) return one(op, compile(arguments.getFirst()));
        LongTerm all = compile(arguments.getFirst());
        Two two = two(op);
        for (Expr argument : arguments.subList(1, arguments.size())) {
            LongTerm left = all;
            LongTerm right = compile(argument);
            if (left == null || right == null || two == null) return null;
            all = (x, seen, due) -> {
                long a = left.in(x, seen, due);
                long b = right.in(x, seen, due);
                return a == LongGrid.NONE || b == LongGrid.NONE ? LongGrid.NONE : two.of(a, b);
            };
        }
        return all;
    }

    private static @Nullable LongTerm one(Op op, @Nullable LongTerm a) {
        if (a == null) return null;
        return switch (op) {
            case NEGATE -> (x, seen, due) -> -a.in(x, seen, due);
            case ABS -> (x, seen, due) -> Math.abs(a.in(x, seen, due));
            case MAX, MIN -> a;
            case NOT -> (x, seen, due) -> {
                long value = a.in(x, seen, due);
                return value == LongGrid.NONE ? value : truth(value == 0);
            };
            default -> null;
        };
    }

    private static long truth(boolean holds) {
        return holds ? LongGrid.ONE : 0;
    }

    private static @Nullable Two two(Op op) {
        return switch (op) {
            case ADD -> LongGrid::add;
            case SUBTRACT -> LongGrid::subtract;
            case MULTIPLY -> (a, b) -> LongGrid.multiplyDivide(a, b, LongGrid.ONE);
            case DIVIDE -> (a, b) -> b == 0 ? LongGrid.NONE : LongGrid.multiplyDivide(a, LongGrid.ONE, b);
            case LESS -> (a, b) -> truth(a < b);
            case AT_MOST -> (a, b) -> truth(a <= b);
            case MORE -> (a, b) -> truth(a > b);
            case AT_LEAST -> (a, b) -> truth(a >= b);
            case EQUAL -> (a, b) -> truth(a == b);
            case UNEQUAL -> (a, b) -> truth(a != b);
            case AND -> (a, b) -> truth(a != 0 && b != 0);
            case OR -> (a, b) -> truth(a != 0 || b != 0);
            case MAX -> Math::max;
            case MIN -> Math::min;
            default -> null;
        };
    }
}
