package heng.core.standard;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Source;
import heng.core.text.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What changed between two editions of a standard, an item at a time.
public final class Differences {

    /// What a difference concerns.
    public enum Kind { ADDED, REMOVED, TITLE, WEIGHT, SOURCE, STEP, PUBLISH, WHOLE }

    /// One change.
    ///
    /// @param item the item it concerns; empty text for the standard as a whole
    /// @param where what in it: the name of a step or source and the way to the changed part, such as `points 2 1`
    /// @param before empty where there was nothing
    /// @param after empty where there is nothing any more
    public record Difference(Kind kind, String item, String where, String before, String after) {}

    private final Standard old;
    private final Standard young;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Standard old, Standard young) {
        this.old = old;
        this.young = young;
    }

    /// In the order of the newer standard; what it no longer has comes last.
    public static List<Difference> between(Standard old, Standard young) {
        var differences = new Differences(old, young);
        differences.whole();
        Set<ColumnCode> all = new LinkedHashSet<>(young.items().keySet());
        all.addAll(old.items().keySet());
        all.forEach(differences::item);
        differences.publications();
        return differences.found;
    }

    private void whole() {
        changed(Kind.WHOLE, "", "edition", old.kernel().edition(), young.kernel().edition());
        changed(Kind.WHOLE, "", "arithmetic", old.kernel().arithmetic().word(), young.kernel().arithmetic().word());
        changed(Kind.WHOLE, "", "main", old.kernel().main().text(), young.kernel().main().text());
    }

    private void changed(Kind kind, String item, String where, String before, String after) {
        if (!before.equals(after)) found.add(new Difference(kind, item, where, before, after));
    }

    private void item(ColumnCode code) {
        Item before = old.items().get(code);
        Item after = young.items().get(code);
        if (before == null || after == null) {
            found.add(new Difference(after == null ? Kind.REMOVED : Kind.ADDED, code.text(), "", before == null ? "" : before.title().zh(), after == null ? "" : after.title().zh()));
            return;
        }
        changed(Kind.TITLE, code.text(), "zh", before.title().zh(), after.title().zh());
        changed(Kind.TITLE, code.text(), "en", before.title().en(), after.title().en());
        weights(code, old.kernel().column(code), young.kernel().column(code));
    }

    /// A child's weight is told under the child, the rest under the column.
    private void weights(ColumnCode code, Column before, Column after) {
        Map<ColumnCode, String> was = weights(before.source());
        Map<ColumnCode, String> is = weights(after.source());
        is.forEach((child, weight) -> Optional.ofNullable(was.get(child)).ifPresent(earlier -> changed(Kind.WEIGHT, child.text(), code.text(), earlier, weight)));
        walk(Kind.SOURCE, code.text(), "", sourceWithoutWeights(before.source()), sourceWithoutWeights(after.source()));
        int most = Math.max(before.steps().size(), after.steps().size());
        for (int i = 0; i < most; i++) {
            Json earlier = i < before.steps().size() ? KernelJson.of(before.steps().get(i)) : Json.NULL;
            Json later = i < after.steps().size() ? KernelJson.of(after.steps().get(i)) : Json.NULL;
            walk(Kind.STEP, code.text(), "", earlier, later);
        }
    }

    private static Map<ColumnCode, String> weights(Source source) {
        Map<ColumnCode, String> weights = new LinkedHashMap<>();
        if (source instanceof Source.Children children) children.children().forEach(child -> weights.put(child.column(), child.weight().text()));
        return weights;
    }

    private static Json sourceWithoutWeights(Source source) {
        if (!(source instanceof Source.Children children)) return KernelJson.of(source);
        Json.Obj inner = (Json.Obj) KernelJson.of(source).members().get("children");
        Map<String, Json> members = new LinkedHashMap<>(inner.members());
        members.put("of", Json.of(children.children().stream().map(child -> child.column().text()).toList()));
        return Json.object("children", new Json.Obj(members));
    }

    private void publications() {
        Json.Obj before = KernelJson.of(old.kernel());
        Json.Obj after = KernelJson.of(young.kernel());
        walk(Kind.PUBLISH, "", "publish", before.members().get("publish"), after.members().get("publish"));
    }

    /// Down to the smallest parts that differ. A list whose length changed is told as a whole, and so is a formula.
    private void walk(Kind kind, String item, String where, Json before, Json after) {
        if (before.equals(after)) return;
        if (before instanceof Json.Obj(var old) && after instanceof Json.Obj(var young) && !old.isEmpty() && (old.keySet().equals(young.keySet()) || !where.isEmpty())) {
            Set<String> keys = new LinkedHashSet<>(young.keySet());
            keys.addAll(old.keySet());
            keys.forEach(key -> walk(kind, item, (where + " " + key).strip(), old.getOrDefault(key, Json.NULL), young.getOrDefault(key, Json.NULL)));
        } else if (before instanceof Json.Arr(var old) && after instanceof Json.Arr(var young) && old.size() == young.size() && !where.endsWith("formula") && !where.endsWith("gate")) {
            for (int i = 0; i < old.size(); i++) walk(kind, item, where + " " + (i + 1), old.get(i), young.get(i));
        } else {
            boolean formula = where.endsWith("formula") || where.endsWith("gate") || where.endsWith("where");
            found.add(new Difference(kind, item, where, formula ? formula(before) : shown(before), formula ? formula(after) : shown(after)));
        }
    }

    private static String formula(Json json) {
        return json instanceof Json.Nil ? "" : FormulaText.of(json);
    }

    private static String shown(Json json) {
        return switch (json) {
            case Json.Text(String text) -> text;
            case Json.Nil() -> "";
            default -> json.canonical();
        };
    }
}
