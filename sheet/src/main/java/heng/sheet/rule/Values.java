package heng.sheet.rule;

import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Scalar;
import java.math.BigDecimal;
import java.util.Optional;

/// Numbers behind `$name` and behind literals with a source (L5, L6), for showing them.
public final class Values {

    private static final int DEEPEST = 5;

    private final Dict literals;

    public Values(Dict literals) {
        this.literals = literals;
    }

    /// @param own the item, for `$points` and `$weight`
    public Optional<BigDecimal> number(YamlNode node, Dict own) {
        return number(node, own, DEEPEST);
    }

    private Optional<BigDecimal> number(YamlNode node, Dict own, int depth) {
        if (depth == 0) return Optional.empty();
        return switch (node) {
            case Scalar(var _, String text) when Fields.isDecimal(text) -> Optional.of(new BigDecimal(text));
            case Scalar(var _, String text) when text.startsWith("$") -> own.find(text.substring(1)).or(() -> literals.find(text.substring(1))).flatMap(value -> number(value, own, depth - 1));
            case Dict dict -> dict.find("value").flatMap(value -> number(value, own, depth - 1));
            case Scalar _, YamlNode.Seq _ -> Optional.empty();
        };
    }
}
