package heng.sheet.note;

import java.util.Locale;
import java.util.ResourceBundle;

/// Everything an import may say, with its English text; `{0}`… are values. The Chinese texts stand in `remarks_zh.properties`; a test keeps both complete.
public enum Remark {
    // not placed: somebody has to decide
    RULE_UNKNOWN(Kind.OPEN, "the rule is not understood; the item is recorded but counts nowhere: {0}"),
    RULE_MISSING(Kind.OPEN, "there is no rule; the item is recorded but counts nowhere"),
    POINTS_MISSING(Kind.OPEN, "there are no points and no weight; the item is recorded but counts nowhere"),
    POINTS_UNKNOWN(Kind.OPEN, "the points are not understood: {0}"),
    POINTS_SHARED(Kind.OPEN, "the points {0} stand for several items together, and nothing says how they are split"),
    POINTS_DIFFER(Kind.OPEN, "the group says {0} points, and its items add up to {1}"),
    SUM_DIFFERS(Kind.OPEN, "the row says {0} points, and those above it add up to {1}"),
    WEIGHT_UNUSED(Kind.OPEN, "points and a weight stand here; the points count, and the weight {0} does not"),
    GROUP_RULE(Kind.OPEN, "a rule stands at a group; items have rules, groups have none: {0}"),
    METHOD_UNKNOWN(Kind.OPEN, "there is no such method: {0}"),
    METHODS_NUMBERED(Kind.OPEN, "each numbered part has its own method; all of them stand at the item: {0}"),
    SITES_UNKNOWN(Kind.OPEN, "this is no list of site types: {0}"),
    CODE_BAD(Kind.OPEN, "this cannot be a code; another was given: {0}"),
    COLUMN_UNKNOWN(Kind.OPEN, "nothing is known of this column: {0}"),
    SHEET_UNREAD(Kind.OPEN, "the sheet {0} holds a table too; it was not read (--sheet)"),
    ROW_HIDDEN(Kind.OPEN, "this row is hidden; it was passed over: {0}"),
    ROW_OUTSIDE(Kind.OPEN, "this text belongs to no item: {0}"),
    EDIT_UNPLACED(Kind.OPEN, "the cell was changed, but there is no place for it; the old stays: {0} → {1}"),
    MADE_BY_TEMPLATE(Kind.OPEN, "a template makes this item; what was changed here has no effect: {0}"),
    GONE(Kind.OPEN, "the item {0} is no longer in the table; it was left out"),
    DRAFT_PROBLEM(Kind.OPEN, "heng check will say: {0}"),
    // assumed: the usual reading was taken
    PER_SITE(Kind.ASSUMED, "deductions are made for each site, not below 0, then the mean over sites (deduct-place, deduct-visit: docs/spreadsheets.md)"),
    FLOOR(Kind.ASSUMED, "“until all points are gone” is not written; no item falls below 0"),
    LINEAR(Kind.ASSUMED, "between the two thresholds points are taken in proportion"),
    LOWER_END(Kind.ASSUMED, "where two tiers meet, the number itself belongs to the upper one"),
    NOTHING_BELOW(Kind.ASSUMED, "below the lowest tier there are no points"),
    FIELDS(Kind.ASSUMED, "records have the fields part and whole"),
    VETO_COUNT(Kind.ASSUMED, "records count the cases; one is enough for the veto"),
    SITE_NEW(Kind.ASSUMED, "a site type of its own was made: {0}"),
    FULL_SUM(Kind.ASSUMED, "what does not apply and what nobody has seen gives its points to the rest of its group (S7.4)"),
    ANY_METHOD(Kind.ASSUMED, "no method is named; records of every method count"),
    MARK_100(Kind.ASSUMED, "there are weights and no points; each item is marked from 0 to 100"),
    // said, nothing to do
    CHANGED(Kind.DONE, "changed: {0} → {1}"),
    NEW_ITEM(Kind.DONE, "a new item"),
    SAME(Kind.DONE, "nothing was changed; the standard is the one exported, {0}"),
    NOT_SAME(Kind.DONE, "nothing was changed, but the kernel is {0}, and {1} was exported: a template on the shelf has changed since");

    /// How much it asks of the reader.
    public enum Kind { OPEN, ASSUMED, DONE }

    private final Kind kind;
    private final String text;

    Remark(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    public Kind kind() {
        return kind;
    }

    /// Said once for the whole table, not beside each item.
    public boolean isGeneral() {
        return this == PER_SITE || this == MARK_100 || this == FULL_SUM || this == ANY_METHOD;
    }

    public String english() {
        return text;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese().getString(key()) : text;
    }

    public static ResourceBundle chinese() {
        return ResourceBundle.getBundle("heng.sheet.note.remarks", Locale.CHINESE);
    }
}
