package heng.core.standard;

import heng.core.kernel.Expr;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What readers of sources and steps share: the arithmetic, the names that are known, and the problems found so far.
///
/// @param codes every item and column of the standard
/// @param tables the standard's `tables`
record Numbers(Arithmetic arithmetic, Set<String> codes, Dict tables, Set<String> methods, Set<String> siteTypes, Problems problems) {

    /// A number in the standard's arithmetic.
    Optional<Num> number(YamlNode node) {
        return Fields.decimal(node, problems).flatMap(decimal -> {
            Num number = arithmetic.of(decimal);
            if (number == null) problems.add(RefusalCode.TOO_PRECISE, node.spot(), node.shown());
            return Optional.ofNullable(number);
        });
    }

    Num number(YamlNode node, long otherwise) {
        return number(node).orElse(arithmetic.of(otherwise));
    }

    Optional<Expr> formula(YamlNode node) {
        return FormulaParser.parse(node, arithmetic, problems);
    }

    Optional<String> columnCode(YamlNode node) {
        return Fields.text(node, problems, "column: CODE").filter(code -> {
            if (!codes.contains(code)) problems.add(RefusalCode.UNKNOWN_COLUMN, node.spot(), code, Nearest.hint(code, codes));
            return codes.contains(code);
        });
    }

    void needsReal(YamlNode node) {
        if (arithmetic.isExact()) problems.add(RefusalCode.NEEDS_REAL, node.spot(), node.shown());
    }

    /// A table written out or the name of one.
    Optional<heng.core.kernel.Lookup> lookup(YamlNode node) {
        YamlNode table = node;
        if (node instanceof YamlNode.Scalar(var spot, String name)) {
            if (tables.find(name).isEmpty()) {
                problems.add(RefusalCode.UNKNOWN_TABLE, spot, name, Nearest.hint(name, tables.entries().keySet()));
                return Optional.empty();
            }
            table = tables.find(name).get();
        }
        Fields fields = Fields.of(table, problems, "table: {key: code, rows: {A: 1}}", "key", "rows", "else");
        Map<String, Num> rows = new LinkedHashMap<>();
        fields.require("rows", "rows: {A: 1}").flatMap(found -> Fields.dict(found, problems, "rows: {A: 1}")).ifPresent(dict ->
                dict.entries().forEach((key, entry) -> number(entry.value()).ifPresent(value -> rows.put(key, value))));
        return Optional.of(new heng.core.kernel.Lookup(fields.text("key").orElse("code"), rows, fields.node("else").flatMap(this::number)));
    }
}
