package heng.core.explain;

import heng.core.number.Arithmetic;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.text.Json;

/// An explanation as JSON (docs/formats.md): enough for a stranger to compute the number again.
public final class ExplanationJson {

    private ExplanationJson() {}

    /// @param published the number as it left, if it did
    public static Json.Obj of(Published published, Node node, Arithmetic arithmetic) {
        return of(published, node, arithmetic, Integer.MAX_VALUE);
    }

    /// @param levels how many levels of rows; a row that opens something deeper says `deeper: true` instead
    public static Json.Obj of(Published published, Node node, Arithmetic arithmetic, int levels) {
        return Json.object("decimals", published.publication().decimals().isPresent() ? published.publication().decimals().getAsInt() : null,
                "rounding", published.publication().rounding().word(), "published", published.shown().map(Object::toString).orElse(null),
                "position", published.position().map(Object::toString).orElse(null),
                "standing", published.standing().map(standing -> PositionJson.of(published.place(), standing, Positions.PUBLISHED)).orElse(null), "of", of(node, arithmetic, levels));
    }

    public static Json.Obj of(Node node, Arithmetic arithmetic) {
        return of(node, arithmetic, Integer.MAX_VALUE);
    }

    /// @param levels as above, at least 1
    public static Json.Obj of(Node node, Arithmetic arithmetic, int levels) {
        var cell = node.cell();
        return Json.object("column", node.column(), "place", node.place().code(), "site", node.site().map(site -> site.code().text()).orElse(null),
                "do", node.operation(), "state", cell.state().word(), "effect", cell.state().isDecision() ? cell.effect().word() : null,
                "value", Json.of(cell.value(arithmetic)), "coverage", Json.array(cell.coverage().seen(), cell.coverage().due()),
                "how", node.how().orElse(null), "rows", node.rows().stream().map(row -> of(row, arithmetic, levels)).toList());
    }

    private static Json of(Row row, Arithmetic arithmetic, int levels) {
        var json = Json.object("kind", row.kind().word(), "label", row.label(), "amount", row.amount().orElse(null));
        var members = new java.util.LinkedHashMap<>(json.members());
        members.putAll(row.detail().members());
        row.of().ifPresent(node -> members.put(levels > 1 ? "of" : "deeper", levels > 1 ? of(node, arithmetic, levels - 1) : Json.of(true)));
        return new Json.Obj(members);
    }
}
