package heng.report;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Source;
import heng.core.number.Num;
import heng.core.standard.Item;
import heng.core.standard.Literal;
import heng.core.standard.Standard;
import heng.core.standard.Title;
import heng.core.text.Json;
import heng.store.Campaign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What changed between the edition that the last round was judged by in its own time and this one. Scores of both rounds are computed by this one (C5).
final class Editions {

    private static final Title NOTHING = new Title("", "");

    private final Standard now;

    Editions(Standard now) {
        this.now = now;
    }

    /// `none` without an earlier round, `unknown` where its standard cannot be read, `same`, or `changed` with the list of changes.
    Json json(Optional<Campaign> last) {
        if (last.isEmpty()) return Json.object("is", "none");
        Json round = Json.array(last.get().title().zh(), last.get().title().en());
        if (last.get().own().isEmpty()) return Json.object("is", "unknown", "round", round);
        Standard then = last.get().own().get();
        boolean same = then.hash().equals(now.hash());
        return Json.object("is", same ? "same" : "changed", "round", round, "hash", then.hash(), "edition", then.kernel().edition(), "id", then.kernel().id(),
                "changes", same ? null : changes(then));
    }

    private List<Json> changes(Standard then) {
        List<Json> changes = new ArrayList<>();
        if (then.kernel().arithmetic() != now.kernel().arithmetic()) {
            changes.add(change(ReportWord.CHANGED_ARITHMETIC, "", NOTHING, then.kernel().arithmetic().word(), now.kernel().arithmetic().word()));
        }
        now.kernel().columns().values().forEach(column -> {
            if (!then.kernel().columns().containsKey(column.code())) changes.add(change(ReportWord.CHANGED_NEW, column.code().text(), now.titleOf(column.code()), "", ""));
        });
        then.kernel().columns().values().forEach(column -> {
            if (!now.kernel().columns().containsKey(column.code())) changes.add(change(ReportWord.CHANGED_GONE, column.code().text(), then.titleOf(column.code()), "", ""));
        });
        now.kernel().columns().values().forEach(column -> {
            if (then.kernel().columns().containsKey(column.code())) compare(column, then, changes);
        });
        return changes;
    }

    private void compare(Column column, Standard then, List<Json> changes) {
        ColumnCode code = column.code();
        Column before = then.kernel().column(code);
        Title title = now.titleOf(code);
        if (!then.titleOf(code).equals(title)) changes.add(change(ReportWord.CHANGED_TITLE, code.text(), title, then.titleOf(code), title));
        weights(before.source(), column.source(), changes);
        OperationWords wordsThen = new OperationWords(then);
        OperationWords wordsNow = new OperationWords(now);
        differ(ReportWord.CHANGED_SOURCE, column, Optional.of(withoutWeights(before.source())), Optional.of(withoutWeights(column.source())), wordsThen, wordsNow, changes);
        for (int i = 0; i < Math.max(before.steps().size(), column.steps().size()); i++) {
            differ(ReportWord.CHANGED_STEP, column, step(before, i), step(column, i), wordsThen, wordsNow, changes);
        }
        literals(then.items().get(code), now.items().get(code), title, changes);
    }

    private static Optional<Json.Obj> step(Column column, int index) {
        return index < column.steps().size() ? Optional.of(KernelJson.of(column.steps().get(index))) : Optional.empty();
    }

    /// In words; in the kernel's own JSON where the words are too coarse to show the difference.
    private void differ(ReportWord kind, Column column, Optional<Json.Obj> before, Optional<Json.Obj> after, OperationWords wordsThen, OperationWords wordsNow, List<Json> changes) {
        if (before.equals(after)) return;
        Title then = before.map(wordsThen::of).orElse(NOTHING);
        Title is = after.map(wordsNow::of).orElse(NOTHING);
        if (then.equals(is)) {
            then = before.map(Json.Obj::canonical).map(text -> new Title(text, text)).orElse(NOTHING);
            is = after.map(Json.Obj::canonical).map(text -> new Title(text, text)).orElse(NOTHING);
        }
        changes.add(change(kind, column.code().text(), now.titleOf(column.code()), then, is));
    }

    /// Weights are compared child by child.
    private static Json.Obj withoutWeights(Source source) {
        if (!(source instanceof Source.Children(var children, var combine, var missing, var least))) return KernelJson.of(source);
        List<Source.Child> bare = children.stream().map(child -> new Source.Child(child.column(), new Num.Exact(java.math.BigInteger.ZERO))).toList();
        return KernelJson.of(new Source.Children(bare, combine, missing, least));
    }

    private void weights(Source before, Source after, List<Json> changes) {
        if (!(before instanceof Source.Children was) || !(after instanceof Source.Children is)) return;
        Map<ColumnCode, Num> then = new LinkedHashMap<>();
        was.children().forEach(child -> then.put(child.column(), child.weight()));
        is.children().forEach(child -> {
            Num weight = then.get(child.column());
            if (weight != null && !weight.text().equals(child.weight().text())) {
                changes.add(change(ReportWord.CHANGED_WEIGHT, child.column().text(), now.titleOf(child.column()), weight.text(), child.weight().text()));
            }
        });
    }

    /// A number that is the same but whose source or certainty is not.
    private static void literals(Item then, Item now, Title title, List<Json> changes) {
        if (then == null || now == null || then.literals().size() != now.literals().size()) return;
        for (int i = 0; i < now.literals().size(); i++) {
            Literal was = then.literals().get(i);
            Literal is = now.literals().get(i);
            if (was.value().equals(is.value()) && !was.equals(is)) {
                changes.add(change(ReportWord.CHANGED_CERTAINTY, now.code().text(), title, sure(was), sure(is)));
            }
        }
    }

    private static Title sure(Literal literal) {
        Title certainty = ReportWord.certainty(literal.certainty());
        String source = literal.source().isEmpty() ? "" : " (" + literal.source() + ")";
        return new Title(literal.value() + " " + certainty.zh() + source, literal.value() + " " + certainty.en() + source);
    }

    private static Json change(ReportWord kind, String code, Title title, String before, String after) {
        return change(kind, code, title, new Title(before, before), new Title(after, after));
    }

    private static Json change(ReportWord kind, String code, Title title, Title before, Title after) {
        return Json.array(kind.key(), code, pair(title), pair(before), pair(after));
    }

    private static Json pair(Title title) {
        return Json.array(title.zh(), title.en());
    }
}
