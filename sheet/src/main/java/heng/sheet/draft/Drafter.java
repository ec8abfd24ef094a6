package heng.sheet.draft;

import heng.core.yaml.YamlNode.Dict;
import heng.grid.Cell;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import heng.sheet.rule.Rule;
import heng.sheet.rule.RuleText;
import heng.sheet.table.Amounts;
import heng.sheet.table.Heading;
import heng.sheet.table.TableItem;
import heng.sheet.yaml.Nodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes items of a standard out of items of a table. What is not understood is noted where it stands, and the item counts nowhere until somebody decides.
public final class Drafter {

    private static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Vocabulary vocabulary;
    private final List<Note> notes;
    private final Set<String> codes;
    private final boolean byWeight;
    private final Locale locale;

    /// @param codes those already taken; the new ones are added
    /// @param byWeight the table has weights and no points
    /// @param locale language of the comments
    public Drafter(Vocabulary vocabulary, List<Note> notes, Set<String> codes, boolean byWeight, Locale locale) {
        this.vocabulary = vocabulary;
        this.notes = notes;
        this.codes = codes;
        this.byWeight = byWeight;
        this.locale = locale;
    }

    /// @param position what its code is made of where the table gives none: `2.3`
    public Item draft(TableItem item, String position) {
        int from = notes.size();
        String code = code(item, position);
        return item.isGroup() ? group(item, code, position, from) : leaf(item, code, from);
    }

    public String code(TableItem item, String position) {
        if (!item.code().isEmpty() && item.code().matches(CODE) && codes.add(item.code())) return item.code();
        String code = position;
        for (int i = 2; !codes.add(code); i++) code = position + "-" + i;
        if (!item.code().isEmpty()) notes.add(Note.of(Remark.CODE_BAD, item.address(Heading.CODE), code, item.code()));
        return code;
    }

    private Item group(TableItem item, String code, String position, int from) {
        Dict own = groupKeys(item, code);
        List<String> comments = comments(item, from);
        List<Item> children = new ArrayList<>();
        for (TableItem child : item.children()) children.add(draft(withPointsOfGroup(child, item), position + "." + (children.size() + 1)));
        return new Item(comments, own, children);
    }

    /// An only child has the points of its group, where they stand at the group.
    private static TableItem withPointsOfGroup(TableItem child, TableItem group) {
        Optional<BigDecimal> points = Amounts.amount(group.text(Heading.POINTS)).or(() -> Amounts.marked(group.title().line()).points());
        if (group.children().size() > 1 || points.isEmpty() || points(child).signum() > 0 || !child.text(Heading.POINTS).isEmpty()) return child;
        Map<Heading, Cell> cells = new HashMap<>(child.cells());
        cells.put(Heading.POINTS, new Cell(Amounts.shown(points.get()), group.title().area()));
        return new TableItem(child.code(), child.path(), child.title(), cells, false, child.children());
    }

    /// A group's own keys. Its full mark is the sum of its items; what the table says is kept where it differs, and noted.
    public Dict groupKeys(TableItem item, String code) {
        Amounts.Marked marked = Amounts.marked(item.title().line());
        Dict own = Nodes.map("code", code, "title", Leaf.title(marked.title()));
        Optional<BigDecimal> weight = amount(item, Heading.WEIGHT, code).or(marked::weight);
        if (byWeight && weight.isPresent()) own = Nodes.with(own, "weight", Nodes.text(Amounts.shown(weight.get())));
        Optional<BigDecimal> said = amount(item, Heading.POINTS, code).or(marked::points);
        BigDecimal sum = item.children().stream().map(Drafter::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (said.isEmpty() || said.get().compareTo(sum) == 0) return own;
        if (sum.signum() > 0) notes.add(Note.of(Remark.POINTS_DIFFER, item.address(Heading.POINTS), code, Amounts.shown(said.get()), Amounts.shown(sum)));
        return Nodes.with(own, "points", Nodes.text(Amounts.shown(said.get())));
    }

    /// The full mark as the table says it; nothing for what says none.
    private static BigDecimal points(TableItem item) {
        Optional<BigDecimal> own = item.shared() ? Optional.empty() : Amounts.amount(item.text(Heading.POINTS)).or(() -> Amounts.marked(item.title().line()).points());
        return own.orElseGet(() -> item.children().stream().map(Drafter::points).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Item leaf(TableItem item, String code, int from) {
        Amounts.Marked marked = Amounts.marked(item.title().text().strip());
        Dict own = Nodes.map("code", code, "title", Leaf.title(marked.title()));
        Optional<BigDecimal> points = amount(item, Heading.POINTS, code).or(marked::points);
        Optional<BigDecimal> weight = amount(item, Heading.WEIGHT, code).or(marked::weight);
        boolean counts = byWeight ? weight.isPresent() : points.isPresent();
        if (byWeight && weight.isPresent()) {
            own = Nodes.with(own, "weight", Nodes.text(Amounts.shown(weight.get())));
            points = Optional.of(HUNDRED);
            say(Remark.MARK_100, item, code);
        } else if (weight.isPresent() && points.isPresent()) {
            notes.add(Note.of(Remark.WEIGHT_UNUSED, item.address(Heading.WEIGHT), code, item.text(Heading.WEIGHT)));
        }
        if (points.isPresent()) own = Nodes.with(own, "points", byWeight ? Nodes.map("value", "100", "certainty", "our default") : Nodes.text(Amounts.shown(points.get())));
        if (!counts && !item.shared() && item.text(Heading.POINTS).isEmpty()) notes.add(Note.of(Remark.POINTS_MISSING, item.title().area().address(), code));
        Dict bodies = Leaf.bodies(item.text(Heading.LEAD), item.text(Heading.RESPONSIBLE), item.text(Heading.SUPPORTING));
        if (!bodies.entries().isEmpty()) own = Nodes.with(own, "bodies", bodies);
        Optional<Dict> rule = rule(item, code, counts ? points : Optional.empty());
        own = own.with(rule.orElseGet(() -> Leaf.observed(vocabulary.methods(item, code), vocabulary.sites(item, code))).entries());
        return new Item(comments(item, from), own, List.of());
    }

    /// The keys that the rule of an item becomes; empty, and noted, where it is not understood or there is nothing to give.
    public Optional<Dict> rule(TableItem item, String code, Optional<BigDecimal> points) {
        boolean inTitle = item.text(Heading.RULE).isEmpty() && RuleText.isRuleLike(item.title().text());
        String text = inTitle ? item.title().text() : item.text(Heading.RULE);
        String address = inTitle ? item.title().area().address() : item.address(Heading.RULE);
        if (text.isEmpty()) notes.add(Note.of(Remark.RULE_MISSING, address, code));
        Optional<Rule> rule = text.isEmpty() ? Optional.empty() : RuleText.read(text, points.orElse(BigDecimal.ONE));
        if (!text.isEmpty() && rule.isEmpty()) notes.add(Note.of(Remark.RULE_UNKNOWN, address, code, text));
        if (rule.isEmpty() || points.isEmpty()) return Optional.empty();
        List<String> methods = vocabulary.methods(item, code);
        List<String> sites = vocabulary.sites(item, code);
        Leaf.assume(rule.get(), methods, sites, remark -> say(remark, item, code));
        return Optional.of(Leaf.ruled(rule.get(), methods, sites));
    }

    private Optional<BigDecimal> amount(TableItem item, Heading heading, String code) {
        String text = item.text(heading);
        if (text.isEmpty()) return Optional.empty();
        if (item.shared()) {
            notes.add(Note.of(Remark.POINTS_SHARED, item.address(heading), code, text));
            return Optional.empty();
        }
        Optional<BigDecimal> amount = Amounts.amount(text);
        if (amount.isEmpty()) notes.add(Note.of(Remark.POINTS_UNKNOWN, item.address(heading), code, text));
        return amount;
    }

    private void say(Remark remark, TableItem item, String code) {
        notes.add(Note.of(remark, item.address(Heading.RULE), code));
    }

    /// What was noted of this item, beside it; what holds for every item stands at the head of the file instead.
    private List<String> comments(TableItem item, int from) {
        List<String> comments = new ArrayList<>();
        if (!item.text(Heading.REMARKS).isEmpty()) comments.add(item.address(Heading.REMARKS) + ": " + item.cells().get(Heading.REMARKS).line());
        for (Note note : notes.subList(from, notes.size())) {
            if (note.remark().kind() == Remark.Kind.OPEN) comments.add("?? " + note.cell() + ": " + note.text(locale));
            else if (!note.remark().isGeneral()) comments.add(note.cell() + ": " + note.text(locale));
        }
        return comments;
    }
}
