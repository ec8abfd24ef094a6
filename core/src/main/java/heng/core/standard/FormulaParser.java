package heng.core.standard;

import heng.core.kernel.Expr;
import heng.core.kernel.Op;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.text.Hint;
import heng.core.text.Nearest;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads the formulas of S10 by recursive descent.
final class FormulaParser {

    /// Leaves the descent at the first thing not understood; never leaves this class.
    private static final class NotUnderstood extends RuntimeException {
        final int at;
        final transient Hint hint;
        final RefusalCode code;

        NotUnderstood(int at, RefusalCode code, Hint hint) {
            super(null, null, false, false);
            this.at = at;
            this.hint = hint;
            this.code = code;
        }
    }

    /// Parts within parts, and operations one after the other: enough for any rule, and within the stack of a thread.
    private static final int DEEPEST = 100;
    private static final int MOST_OPERATIONS = 1000;
    private static final int MOST_SHOWN = 80;

    private final FormulaTokens tokens;
    private final Arithmetic arithmetic;
    private int depth;
    private int operations;

    private FormulaParser(String text, Arithmetic arithmetic) {
        this.tokens = new FormulaTokens(text);
        this.arithmetic = arithmetic;
    }

    static Optional<Expr> parse(YamlNode node, Arithmetic arithmetic, Problems problems) {
        Optional<String> text = Fields.text(node, problems, "formula: \"max(0, 5 - 0.5*x)\"");
        if (text.isEmpty()) return Optional.empty();
        var parser = new FormulaParser(text.get(), arithmetic);
        try {
            Expr expr = parser.or();
            if (!parser.tokens.atEnd()) throw parser.error(Phrase.OPERATOR);
            return Optional.of(expr);
        } catch (NotUnderstood problem) {
            Spot spot = node.spot();
            String rest = text.get().substring(Math.min(problem.at, text.get().length()));
            problems.add(problem.code, new Spot(spot.file(), spot.line(), spot.column() + problem.at), rest.isEmpty() ? "the end of " + text.get() : shortened(rest), problem.hint);
            return Optional.empty();
        }
    }

    /// A message shows where it goes wrong, not everything after it.
    private static String shortened(String rest) {
        return rest.length() <= MOST_SHOWN ? rest : rest.substring(0, MOST_SHOWN) + "…";
    }

    /// One level further down, refused with `TOO_DEEP` beyond the limit.
    private Expr within(Supplier<Expr> part) {
        if (++depth > DEEPEST) throw new NotUnderstood(tokens.position(), RefusalCode.TOO_DEEP, new Hint.Name(String.valueOf(DEEPEST)));
        Expr expr = part.get();
        depth--;
        return expr;
    }

    private NotUnderstood error(Phrase hint) {
        return new NotUnderstood(tokens.position(), RefusalCode.BAD_FORMULA, hint);
    }

    private Expr or() {
        Expr left = and();
        while (tokens.take("or")) left = call(Op.OR, left, and());
        return left;
    }

    private Expr and() {
        Expr left = not();
        while (tokens.take("and")) left = call(Op.AND, left, not());
        return left;
    }

    private Expr not() {
        return tokens.take("not") ? call(Op.NOT, within(this::not)) : comparison();
    }

    private Expr comparison() {
        Expr left = sum();
        for (Op op : List.of(Op.AT_MOST, Op.AT_LEAST, Op.UNEQUAL, Op.LESS, Op.MORE, Op.EQUAL)) {
            if (tokens.take(op.word())) return call(op, left, sum());
        }
        return left;
    }

    private Expr sum() {
        Expr left = product();
        while (true) {
            if (tokens.take("+")) left = call(Op.ADD, left, product());
            else if (tokens.take("-")) left = call(Op.SUBTRACT, left, product());
            else return left;
        }
    }

    private Expr product() {
        Expr left = unary();
        while (true) {
            if (tokens.take("*")) left = call(Op.MULTIPLY, left, unary());
            else if (tokens.take("/")) left = call(Op.DIVIDE, left, unary());
            else return left;
        }
    }

    private Expr unary() {
        if (!tokens.take("-")) return power();
        Expr operand = within(this::unary);
        return operand instanceof Expr.Number(Num value) ? new Expr.Number(arithmetic.negate(value)) : call(Op.NEGATE, operand);
    }

    private Expr power() {
        int at = tokens.position();
        Expr base = atom();
        if (!tokens.take("^")) return base;
        needsReal(Op.POWER, at);
        return call(Op.POWER, base, within(this::unary));
    }

    private Expr atom() {
        int at = tokens.position();
        if (tokens.take("(")) return closed(within(this::or));
        Optional<String> number = tokens.number();
        if (number.isPresent()) return number(number.get(), at);
        Optional<String> text = tokens.quoted('\'', '\'');
        if (text.isPresent()) return new Expr.Text(text.get());
        Optional<String> bracketed = tokens.quoted('[', ']');
        if (bracketed.isPresent()) return new Expr.Name(bracketed.get());
        String word = tokens.word().orElseThrow(() -> error(Phrase.OPERAND));
        if (tokens.take("(")) return word.equals("case") ? cases() : function(word, at);
        return State.of(word).filter(state -> state != State.SCORED).<Expr>map(Expr.StateWord::new).orElseGet(() -> new Expr.Name(word));
    }

    private Expr number(String text, int at) {
        Num value = arithmetic.of(new BigDecimal(text));
        if (value == null) throw new NotUnderstood(at, RefusalCode.TOO_PRECISE, new Hint.Name(""));
        return new Expr.Number(value);
    }

    private Expr function(String name, int at) {
        Optional<Op> op = Op.function(name);
        if (op.isEmpty()) {
            List<String> known = Arrays.stream(Op.values()).filter(Op::isFunction).map(Op::word).toList();
            throw new NotUnderstood(at, RefusalCode.BAD_FORMULA, new Hint.Name(Nearest.hint(name, known)));
        }
        needsReal(op.get(), at);
        List<Expr> arguments = new ArrayList<>();
        do arguments.add(within(this::or));
        while (tokens.take(","));
        if (!op.get().takes(arguments.size())) throw new NotUnderstood(at, RefusalCode.BAD_FORMULA, Phrase.ARGUMENTS);
        return closed(new Expr.Call(op.get(), arguments));
    }

    private Expr cases() {
        List<Expr.Branch> branches = new ArrayList<>();
        while (!tokens.take("else")) {
            Expr condition = within(this::or);
            if (!tokens.take(":")) throw error(Phrase.COLON);
            branches.add(new Expr.Branch(condition, within(this::or)));
            if (!tokens.take(",")) throw error(Phrase.ELSE);
        }
        if (!tokens.take(":")) throw error(Phrase.ELSE_COLON);
        return closed(new Expr.Case(branches, within(this::or)));
    }

    private Expr closed(Expr inside) {
        if (!tokens.take(")")) throw error(Phrase.CLOSING);
        return inside;
    }

    private void needsReal(Op op, int at) {
        if (op.needsReal() && arithmetic.isExact()) throw new NotUnderstood(at, RefusalCode.NEEDS_REAL, new Hint.Name(""));
    }

    private Expr call(Op op, Expr... arguments) {
        if (++operations > MOST_OPERATIONS) throw new NotUnderstood(tokens.position(), RefusalCode.TOO_LONG, new Hint.Name(String.valueOf(MOST_OPERATIONS)));
        return new Expr.Call(op, List.of(arguments));
    }
}
