package heng.core.laws;

import heng.core.kernel.Expr;
import heng.core.kernel.Op;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/// Random formulas, and the many ways to write one (S10).
final class Spelling {

    private static final List<Op> ARITHMETIC = List.of(Op.ADD, Op.SUBTRACT, Op.MULTIPLY, Op.DIVIDE, Op.MAX, Op.MIN, Op.MEAN, Op.ABS, Op.FLOOR, Op.ROUND, Op.NEGATE);
    private static final List<Op> CONDITIONS = List.of(Op.LESS, Op.AT_MOST, Op.MORE, Op.AT_LEAST, Op.EQUAL, Op.UNEQUAL, Op.AND, Op.OR, Op.NOT, Op.PRESENT);

    private final Random random;

    Spelling(Random random) {
        this.random = random;
    }

    Expr formula(int depth) {
        if (depth == 0) return atom();
        if (random.nextInt(6) == 0) {
            var branches = List.of(new Expr.Branch(condition(depth - 1), formula(depth - 1)));
            return new Expr.Case(branches, random.nextInt(4) == 0 ? new Expr.StateWord(State.NO_EVIDENCE) : formula(depth - 1));
        }
        Op op = ARITHMETIC.get(random.nextInt(ARITHMETIC.size()));
        List<Expr> arguments = new ArrayList<>();
        for (int i = op == Op.NEGATE || op == Op.ABS || op == Op.FLOOR || op == Op.ROUND ? 1 : 2; i > 0; i--) arguments.add(formula(depth - 1));
        if (op == Op.NEGATE && arguments.getFirst() instanceof Expr.Number) return arguments.getFirst(); // −3 is a number
        return new Expr.Call(op, arguments);
    }

    private Expr condition(int depth) {
        Op op = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
        if (op == Op.PRESENT) return new Expr.Call(op, List.of(new Expr.Name("air-quality")));
        if (op == Op.NOT) return new Expr.Call(op, List.of(condition(Math.max(0, depth - 1))));
        if (op == Op.AND || op == Op.OR) return depth == 0 ? new Expr.Call(Op.EQUAL, List.of(new Expr.Name("kind"), new Expr.Text("urban")))
                : new Expr.Call(op, List.of(condition(depth - 1), condition(depth - 1)));
        return new Expr.Call(op, List.of(formula(depth), formula(depth)));
    }

    private Expr atom() {
        return switch (random.nextInt(4)) {
            case 0 -> new Expr.Name("x");
            case 1 -> new Expr.Name("GDP per head");
            case 2 -> new Expr.Name("人口");
            default -> new Expr.Number(Objects.requireNonNull(Arithmetic.EXACT.of(java.math.BigDecimal.valueOf(random.nextInt(2000), random.nextInt(4)))));
        };
    }

    /// One spelling of a formula: spaces, parentheses that are not needed, zeros behind the point, brackets around names.
    String spell(Expr formula) {
        return spell(formula, 0);
    }

    private String spell(Expr formula, int around) {
        int strength = strength(formula);
        String bare = switch (formula) {
            case Expr.Number(var value) -> value.text() + (value.text().contains(".") ? "0".repeat(random.nextInt(3)) : random.nextBoolean() ? "" : ".0");
            case Expr.Name(String name) -> name.equals("x") || name.equals("人口") && random.nextBoolean() ? name : "[" + name + "]";
            case Expr.Text(String text) -> "'" + text + "'";
            case Expr.StateWord(State state) -> state.word().replace(' ', '_');
            case Expr.Case(var branches, Expr otherwise) -> "case" + space() + "(" + branches.stream().map(branch -> spell(branch.condition(), 0) + space() + ":" + spell(branch.value(), 0))
                    .collect(Collectors.joining(",")) + "," + space() + "else:" + space() + spell(otherwise, 0) + ")";
            case Expr.Call(Op op, var arguments) when op.isFunction() ->
                    op.word() + space() + "(" + arguments.stream().map(argument -> spell(argument, 0)).collect(Collectors.joining(space() + "," + space())) + ")";
            case Expr.Call(Op op, var arguments) when arguments.size() == 1 -> (op == Op.NOT ? "not " : "-" + space()) + spell(arguments.getFirst(), strength);
            case Expr.Call(Op op, var arguments) -> {
                String between = op == Op.AND || op == Op.OR ? " " + op.word() + " " : space() + op.word() + space();
                yield spell(arguments.getFirst(), strength + (strength == 4 ? 1 : 0)) + between + spell(arguments.getLast(), strength + 1);
            }
        };
        boolean needed = strength < around;
        return needed || random.nextInt(4) == 0 ? "(" + space() + bare + space() + ")" : bare;
    }

    private String space() {
        return " ".repeat(random.nextInt(3));
    }

    /// `or` binds loosest; comparisons are not chained.
    private static int strength(Expr formula) {
        return formula instanceof Expr.Call(Op op, var _) ? switch (op) {
            case OR -> 1;
            case AND -> 2;
            case NOT -> 3;
            case LESS, AT_MOST, MORE, AT_LEAST, EQUAL, UNEQUAL -> 4;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, DIVIDE -> 6;
            case NEGATE -> 7;
            case POWER -> 8;
            case MAX, MIN, MEAN, ABS, CEIL, FLOOR, ROUND, LN, EXP, SQRT, PRESENT -> 9;
        } : 9;
    }
}
