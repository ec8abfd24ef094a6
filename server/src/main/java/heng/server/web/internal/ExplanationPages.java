package heng.server.web.internal;

import heng.core.explain.Node;
import heng.core.explain.Opened;
import heng.core.explain.Opening;
import heng.core.kernel.ColumnCode;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.score.Published;
import heng.core.standard.Standard;
import heng.core.text.Json;
import heng.report.Wording;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Why a number is what it is: a table whose last row is the number, each row opening further, down to the records.
@Controller
class ExplanationPages {

    static final int MOST_ROWS = 200;

    private final Scores scores;
    private final Sheet sheet;

    ExplanationPages(Scores scores, Sheet sheet) {
        this.scores = scores;
        this.sheet = sheet;
    }

    /// @param amount its exact part of the sum; empty where parts do not add up
    /// @param at where the row opens; empty where it goes no further
    /// @param record the id of the record it is; empty for other rows
    record Line(String kind, String label, String amount, String is, String at, String record, String seen) {}

    /// A step the reader came through.
    record Crumb(String title, String at) {}

    @GetMapping("/c/{campaign}/p/{place}/x/{column}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    String explanation(@PathVariable String campaign, @PathVariable String place, @PathVariable String column, @RequestParam(defaultValue = "") String at,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean drawer, Model model, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Standard standard = standing.campaign().definition().standard();
        ColumnCode code = new ColumnCode(column);
        if (!standard.kernel().columns().containsKey(code)) throw new NotHere();
        PlaceCode where = new PlaceCode(place);
        List<Integer> rows = Opening.way(at).orElseThrow(NotHere::new);
        Opened.Way way = switch (standing.explain(code, where, new Opening(rows, 1, Long.MAX_VALUE, MOST_ROWS))) {
            case Opened.Way found -> found;
            case Opened.NoSuchRow _, Opened.TooManyRows _ -> throw new NotHere();
        };
        Wording words = new Wording(standard);
        List<Crumb> crumbs = crumbs(way.nodes(), rows, standard, locale);
        Node node = way.node();
        Num value = node.cell().value(standard.kernel().arithmetic());
        model.addAttribute("node", node);
        model.addAttribute("heading", heading(node, standard, locale));
        model.addAttribute("crumbs", crumbs.subList(0, crumbs.size() - 1));
        model.addAttribute("where", node.site().map(site -> site.name()).orElse(node.place().name()));
        model.addAttribute("operation", words.operation(node.operation()).in(locale));
        model.addAttribute("how", node.how().map(how -> words.how(how).in(locale)).orElse(""));
        model.addAttribute("state", Wording.state(node.cell().state()).in(locale));
        model.addAttribute("value", value == null ? "" : value.text());
        model.addAttribute("shown", at.isEmpty() ? standing.published(code, where).flatMap(Published::shown).map(BigDecimal::toPlainString).orElse("") : "");
        model.addAttribute("lines", lines(node, at, standard, words, locale));
        model.addAttribute("more", node.more() + Math.max(0, node.rows().size() - MOST_ROWS));
        sheet.onto(model, standing, locale);
        model.addAttribute("place", standing.campaign().definition().tree().get(where));
        model.addAttribute("column", code);
        model.addAttribute("answering", Answering.of(standing.campaign(), node.column().text(), node.site().map(site -> site.code()), node.place().code(), locale));
        return drawer ? "explanation :: panel" : "explanation";
    }

    private static List<Crumb> crumbs(List<Node> way, List<Integer> rows, Standard standard, Locale locale) {
        List<Crumb> crumbs = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) crumbs.add(new Crumb(heading(way.get(i), standard, locale), rows.subList(0, i).stream().map(String::valueOf).collect(Collectors.joining("."))));
        return crumbs;
    }

    private static String heading(Node node, Standard standard, Locale locale) {
        return standard.titleOf(node.column()).in(locale) + " · " + node.site().map(site -> site.name()).orElse(node.place().name());
    }

    private static List<Line> lines(Node node, String at, Standard standard, Wording words, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ROWS, node.rows().size()); i++) {
            var row = node.rows().get(i);
            Json record = row.detail().members().get("record");
            String label = row.of().filter(below -> isNamed(row.label(), below)).map(below -> below.column().equals(node.column())
                    ? below.site().map(site -> site.name()).orElse(below.place().name()) : standard.titleOf(below.column()).in(locale)).orElseGet(() -> words.label(row.label()).in(locale));
            String is = row.of().map(below -> shown(below, standard, locale)).orElse("");
            lines.add(new Line(row.kind().word(), label, row.amount().map(Num::text).orElse(""), is, row.of().isPresent() ? (at.isEmpty() ? "" : at + ".") + i : "",
                    record == null ? "" : row.label(), record instanceof Json.Obj seen ? fields(seen) : ""));
        }
        return lines;
    }

    /// Whether the label only repeats the code of what the row opens.
    private static boolean isNamed(String label, Node below) {
        return label.equals(below.column().text()) || label.equals(below.place().code().text()) || below.site().filter(site -> label.equals(site.code().text())).isPresent();
    }

    private static String shown(Node below, Standard standard, Locale locale) {
        @Nullable Num value = below.cell().value(standard.kernel().arithmetic());
        return value == null ? Wording.state(below.cell().state()).in(locale) : value.text();
    }

    private static String fields(Json.Obj record) {
        if (!(record.members().get("fields") instanceof Json.Obj fields)) return "";
        return fields.members().entrySet().stream().map(entry -> entry.getKey() + " " + (entry.getValue() instanceof Json.Text(String text) ? text : "")).collect(Collectors.joining(", "));
    }
}
