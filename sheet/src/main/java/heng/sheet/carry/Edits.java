package heng.sheet.carry;

import heng.core.yaml.YamlNode.Dict;
import heng.sheet.draft.Leaf;
import heng.sheet.draft.Vocabulary;
import heng.grid.Texts;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import heng.sheet.rule.Rule;
import heng.sheet.rule.RuleText;
import heng.sheet.rule.RuleWords;
import heng.sheet.rule.Values;
import heng.sheet.table.Amounts;
import heng.sheet.table.Heading;
import heng.sheet.table.TableItem;
import heng.sheet.yaml.Nodes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Carries changed cells over to the keys of an item: what the table shows wins over what the workbook hides, and is said.
final class Edits {

    private static final List<Heading> BODIES = List.of(Heading.LEAD, Heading.RESPONSIBLE, Heading.SUPPORTING);

    private final Vocabulary vocabulary;
    private final Dict templates;
    private final Values values;
    private final List<Note> notes;

    Edits(Vocabulary vocabulary, Dict templates, Values values, List<Note> notes) {
        this.vocabulary = vocabulary;
        this.templates = templates;
        this.values = values;
        this.notes = notes;
    }

    /// Whether a cell says something else than it did.
    static boolean isChanged(CarriedItem old, TableItem now, Heading heading) {
        return !Texts.trimmed(old.shown(heading)).equals(heading == Heading.LEVEL ? now.title().text() : now.text(heading));
    }

    Dict applied(CarriedItem old, TableItem now) {
        Dict own = old.own();
        if (isChanged(old, now, Heading.LEVEL)) own = titled(own, old, now);
        if (now.isGroup()) return own;
        for (Heading heading : List.of(Heading.POINTS, Heading.WEIGHT)) if (isChanged(old, now, heading)) own = amount(own, old, now, heading);
        if (BODIES.stream().anyMatch(heading -> isChanged(old, now, heading))) own = bodies(own, old, now);
        if (isChanged(old, now, Heading.METHODS)) own = listed(own, old, now, Heading.METHODS, "methods", vocabulary.methods(now, old.code()));
        if (isChanged(old, now, Heading.SITES)) own = listed(own, old, now, Heading.SITES, "sites", vocabulary.sites(now, old.code()));
        return isChanged(old, now, Heading.RULE) ? ruled(own, old, now) : own;
    }

    private Dict titled(Dict own, CarriedItem old, TableItem now) {
        String[] before = parts(old.shown(Heading.LEVEL));
        String[] after = parts(now.title().text());
        Dict changed = own;
        if (!before[0].equals(after[0])) changed = Nodes.with(changed, "title", Leaf.title(after[0]));
        if (!before[1].equals(after[1])) changed = after[1].isEmpty() ? changed.without("points") : Nodes.with(changed, "points", Nodes.text(after[1]));
        if (!before[2].equals(after[2])) changed = after[2].isEmpty() ? changed.without("weight") : Nodes.with(changed, "weight", Nodes.text(after[2]));
        said(old, now, Heading.LEVEL);
        return changed;
    }

    /// Title, points and weight of a cell; the mark stands behind its first line.
    private static String[] parts(String cell) {
        String[] lines = cell.split("\n", 2);
        Amounts.Marked marked = Amounts.marked(lines[0].strip());
        String title = lines.length > 1 ? marked.title() + "\n" + lines[1] : marked.title();
        return new String[] {title, marked.points().map(Amounts::shown).orElse(""), marked.weight().map(Amounts::shown).orElse("")};
    }

    private Dict amount(Dict own, CarriedItem old, TableItem now, Heading heading) {
        String key = heading == Heading.POINTS ? "points" : "weight";
        Optional<BigDecimal> amount = Amounts.amount(now.text(heading));
        if (now.shared() || amount.isEmpty() && !(now.text(heading).isEmpty() && heading == Heading.WEIGHT)) return unplaced(own, old, now, heading);
        said(old, now, heading);
        return amount.isEmpty() ? own.without(key) : Nodes.with(own, key, Nodes.text(Amounts.shown(amount.get())));
    }

    private Dict bodies(Dict own, CarriedItem old, TableItem now) {
        BODIES.stream().filter(heading -> isChanged(old, now, heading)).forEach(heading -> said(old, now, heading));
        Dict bodies = Leaf.bodies(now.text(Heading.LEAD), now.text(Heading.RESPONSIBLE), now.text(Heading.SUPPORTING));
        return bodies.entries().isEmpty() ? own.without("bodies") : Nodes.with(own, "bodies", bodies);
    }

    /// Methods and site types stand in the parameters of a template that has them, else in `records`.
    private Dict listed(Dict own, CarriedItem old, TableItem now, Heading heading, String key, List<String> codes) {
        if (codes.isEmpty() && !now.text(heading).isEmpty()) return unplaced(own, old, now, heading);
        boolean parameter = own.find("template").flatMap(name -> templates.find(name.shown())).flatMap(template -> template instanceof Dict dict ? dict.find("parameters") : Optional.empty())
                .filter(parameters -> parameters instanceof Dict dict && dict.find(key).isPresent()).isPresent();
        String place = parameter ? "with" : "records";
        Optional<Dict> into = own.find(place).filter(Dict.class::isInstance).map(Dict.class::cast).or(() -> parameter ? Optional.of(Nodes.map()) : Optional.empty());
        if (into.isEmpty()) return unplaced(own, old, now, heading);
        said(old, now, heading);
        return Nodes.with(own, place, Nodes.with(into.get(), key, Nodes.texts(codes)));
    }

    /// The same template keeps its other parameters: fields and conditions are nothing a table shows.
    private Dict ruled(Dict own, CarriedItem old, TableItem now) {
        Optional<BigDecimal> points = Amounts.amount(now.text(Heading.POINTS)).or(() -> own.find("points").flatMap(node -> values.number(node, own)));
        String narrowed = old.shown(Heading.RULE).contains(RuleWords.NARROWED) ? old.shown(Heading.RULE).substring(old.shown(Heading.RULE).indexOf(RuleWords.NARROWED)) : "";
        String text = now.text(Heading.RULE);
        // Which records count stands in words that nobody can read back: they stay, or the change is not taken.
        if (!text.endsWith(narrowed)) return unplaced(own, old, now, Heading.RULE);
        Optional<Rule> rule = points.flatMap(full -> RuleText.read(text.substring(0, text.length() - narrowed.length()), full));
        if (rule.isEmpty()) return unplaced(own, old, now, Heading.RULE);
        if (rule.get() instanceof Rule.OfTemplate(String name, Dict with, var _) && own.find("template").filter(template -> template.shown().equals(name)).isPresent()) {
            said(old, now, Heading.RULE);
            Dict kept = own.find("with").orElse(null) instanceof Dict dict ? dict : Nodes.map();
            return Nodes.with(own, "with", kept.with(with.without("part", "whole").entries()));
        }
        if (!narrowed.isEmpty()) return unplaced(own, old, now, Heading.RULE);
        said(old, now, Heading.RULE);
        Dict bare = own.without("template", "with", "records", "attribute", "table", "events", "announced", "column", "at", "result", "children", "combine", "missing", "least", "steps");
        return bare.with(Leaf.ruled(rule.get(), vocabulary.methods(now, old.code()), vocabulary.sites(now, old.code())).entries());
    }

    private void said(CarriedItem old, TableItem now, Heading heading) {
        String after = heading == Heading.LEVEL ? now.title().text() : now.text(heading);
        notes.add(Note.of(Remark.CHANGED, heading == Heading.LEVEL ? now.title().area().address() : now.address(heading), old.code(), old.shown(heading), after));
    }

    private Dict unplaced(Dict own, CarriedItem old, TableItem now, Heading heading) {
        notes.add(Note.of(Remark.EDIT_UNPLACED, now.address(heading), old.code(), old.shown(heading), now.text(heading)));
        return own;
    }
}
