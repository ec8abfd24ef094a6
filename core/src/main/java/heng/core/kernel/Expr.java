package heng.core.kernel;

import heng.core.number.Num;
import java.util.List;
import java.util.stream.Stream;

/// A formula as a tree (S10). Spelling, spaces and parentheses are gone, so the hash of a standard does not depend on them.
public sealed interface Expr {

    record Number(Num value) implements Expr {}

    /// `x`, a figure of the step, a field or an attribute.
    record Name(String name) implements Expr {}

    /// Text in single quotes.
    record Text(String text) implements Expr {}

    record StateWord(State state) implements Expr {}

    record Call(Op op, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// The first branch whose condition holds, else `otherwise`.
    record Case(List<Branch> branches, Expr otherwise) implements Expr {
        public Case {
            branches = List.copyOf(branches);
        }
    }

    record Branch(Expr condition, Expr value) {}

    /// Every node of the tree, this one first.
    default Stream<Expr> nodes() {
        Stream<Expr> below = switch (this) {
            case Number _, Name _, Text _, StateWord _ -> Stream.empty();
            case Call call -> call.arguments().stream();
            case Case(List<Branch> branches, Expr otherwise) ->
                    Stream.concat(branches.stream().flatMap(branch -> Stream.of(branch.condition(), branch.value())), Stream.of(otherwise));
        };
        return Stream.concat(Stream.of(this), below.flatMap(Expr::nodes));
    }
}
