package heng.cli;

import heng.core.explain.Node;
import heng.core.explain.Row;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.number.Num;
import heng.core.score.Published;
import heng.core.standard.Item;
import heng.core.text.Json;
import heng.report.PositionText;
import heng.store.Campaign;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// An explanation for the terminal: for each column a table of rows that add up, then the columns it comes from.
final class ExplanationText {

    private static final int MOST_ROWS = 40;

    private final Campaign campaign;
    private final Locale locale;
    private final int depth;
    private final StringBuilder out = new StringBuilder();
    private final Set<ColumnCode> used = new LinkedHashSet<>();

    ExplanationText(Campaign campaign, Locale locale, int depth) {
        this.campaign = campaign;
        this.locale = locale;
        this.depth = depth;
    }

    String text(Node node, Optional<Published> published) {
        out.append(Scoreboard.head(campaign, locale)).append('\n');
        published.ifPresent(one -> out.append(title(node)).append(": ").append(Word.ROUNDED.in(locale)).append(' ').append(Scoreboard.shown(one, locale))
                .append(one.position().map(position -> ", " + Word.POSITION.in(locale) + " " + position).orElse(""))
                .append(new PositionText(campaign).of(one).map(said -> "\n" + said.in(locale)).orElse("")).append("\n\n"));
        column(node, 1);
        sources();
        return out.toString();
    }

    private String title(Node node) {
        return node.place().name() + " " + node.place().code() + " · " + campaign.standard().titleOf(node.column()).in(locale) + " (" + node.column() + ")";
    }

    /// A column: its steps from the last back to the source, then what the source names.
    private void column(Node node, int level) {
        used.add(node.column());
        out.append("■ ").append(title(node)).append(node.site().map(site -> " · " + site.code() + " " + site.name()).orElse("")).append(" = ").append(value(node)).append('\n');
        List<Node> columns = new ArrayList<>();
        steps(node, 1, columns);
        if (level < depth) columns.forEach(below -> column(below, level + 1));
        else if (!columns.isEmpty()) out.append("  ").append(Word.DEEPER.in(locale)).append(' ').append(depth + 1).append('\n');
        out.append(level == 1 ? "\n" : "");
    }

    private void steps(Node node, int indent, List<Node> columns) {
        String space = "  ".repeat(indent);
        String operation = node.operation().members().keySet().iterator().next();
        out.append(space).append(Word.of(operation, locale)).append(" → ").append(value(node)).append("  ").append(Word.COVERAGE.in(locale)).append(' ').append(node.cell().coverage());
        node.how().ifPresent(how -> out.append("  ").append(Word.COMBINED.in(locale)).append(' ').append(how(how)));
        out.append('\n');
        var table = new TextTable(List.of(false, true, false));
        table.add(List.of(Word.KIND.in(locale), Word.AMOUNT.in(locale), Word.WHAT.in(locale)));
        node.rows().stream().limit(MOST_ROWS).forEach(row -> table.add(List.of(Word.of(row.kind().word(), locale), row.amount().map(Num::text).orElse("—"), what(row, node))));
        if (node.rows().size() > MOST_ROWS) table.add(List.of("…", "", "+ " + (node.rows().size() - MOST_ROWS)));
        if (node.rows().isEmpty()) out.append(space).append("  ").append(node.cell().coverage().due() == 0 ? Word.NOTHING_DUE.in(locale) : Word.NOBODY.in(locale)).append('\n');
        else out.append(table.text().indent(2 * indent + 2));
        for (Row row : node.rows()) {
            if (row.of().isEmpty()) continue;
            Node below = row.of().get();
            if (!below.column().equals(node.column())) columns.add(below);
            else if (node.rows().stream().filter(other -> other.of().isPresent()).count() == 1) steps(below, indent, columns);
        }
    }

    /// A row in words: the title of a column, a site with its fields, a record.
    private String what(Row row, Node whole) {
        StringBuilder text = new StringBuilder();
        if (row.of().isPresent() && !row.of().get().column().text().equals(row.label()) || row.of().isEmpty()) text.append(label(row.label()));
        row.of().ifPresent(node -> {
            if (node.column().text().equals(row.label())) text.append(campaign.standard().titleOf(node.column()).in(locale)).append(" (").append(row.label()).append(')');
            node.site().ifPresent(site -> text.append(' ').append(site.name()));
            text.append(" = ").append(value(node));
            records(node, text);
        });
        if (row.detail().members().get("weight") instanceof Json.Text(String weight)) {
            boolean marks = isFullSum(whole);
            if (marks || !weight.equals("1")) text.append(marks ? ", " + Word.OF.in(locale) + " " : " × ").append(weight);
        }
        if (row.detail().members().get("record") instanceof Json.Obj record) text.append(' ').append(said(record));
        return text.toString();
    }

    private static boolean isFullSum(Node node) {
        return node.operation().members().get("children") instanceof Json.Obj children && children.members().get("combine") instanceof Json.Obj combine && combine.members().containsKey("sum");
    }

    /// `power mean 0`: a word and a number.
    private String how(String how) {
        int space = how.lastIndexOf(' ');
        boolean counted = space > 0 && Character.isDigit(how.charAt(how.length() - 1));
        return counted ? Word.of(how.substring(0, space), locale) + how.substring(space) : Word.of(how, locale);
    }

    /// Steps with the state they gave, `gate: vetoed`; codes stay as they are.
    private String label(String label) {
        return java.util.Arrays.stream(label.split(": ")).map(part -> Word.of(part, locale)).collect(Collectors.joining(": "));
    }

    private void records(Node node, StringBuilder text) {
        Node at = node;
        while (at.rows().size() <= 2 && !at.rows().isEmpty() && at.rows().getFirst().of().isPresent()) at = at.rows().getFirst().of().get();
        List<String> records = at.rows().stream().filter(row -> row.detail().members().containsKey("record"))
                .map(row -> row.label() + " " + said((Json.Obj) row.detail().members().get("record"))).limit(3).toList();
        if (!records.isEmpty() && node.site().isPresent()) text.append("  ← ").append(String.join("; ", records));
    }

    /// What a record says, and whose place it took.
    private String said(Json.Obj record) {
        String corrects = record.members().get("corrects") instanceof Json.Text(String other) ? " (" + Word.CORRECTS.in(locale) + " " + other + ")" : "";
        return fields(record) + corrects;
    }

    private static String fields(Json.Obj record) {
        if (!(record.members().get("fields") instanceof Json.Obj fields)) return "";
        return fields.members().entrySet().stream().map(entry -> entry.getKey() + "=" + (entry.getValue() instanceof Json.Text(String text) ? text : "")).collect(Collectors.joining(" "));
    }

    private String value(Node node) {
        Num value = node.cell().value(campaign.standard().kernel().arithmetic());
        String state = Word.of(node.cell().state().word(), locale);
        if (value == null) return state;
        return node.cell().state() == State.SCORED ? value.text() : value.text() + " " + state;
    }

    private void sources() {
        List<String> lines = new ArrayList<>();
        for (ColumnCode code : used) {
            Item item = campaign.standard().items().get(code);
            if (item != null && !item.literals().isEmpty()) lines.add("  " + code + ": " + item.literals().stream().map(literal -> literal.value() + " ("
                    + (literal.source().isEmpty() ? "" : literal.source() + ", ") + Word.of(literal.certainty(), locale) + ")").collect(Collectors.joining(", ")));
        }
        if (!lines.isEmpty()) out.append(Word.SOURCES.in(locale)).append('\n').append(String.join("\n", lines)).append('\n');
    }
}
