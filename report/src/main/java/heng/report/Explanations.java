package heng.report;

import heng.core.explain.Explainer;
import heng.core.explain.Node;
import heng.core.explain.Row;
import heng.core.kernel.ColumnCode;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.standard.Title;
import heng.core.text.Json;
import heng.store.Campaign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Every explanation of a report as one graph. A site is explained the same way under its township, its county and the city: equal nodes are kept once,
/// so that the whole stays small.
final class Explanations {

    private record At(ColumnCode column, PlaceCode place) {}

    private static final List<Row.Kind> KINDS = List.of(Row.Kind.values());

    private final Catalogue catalogue;
    private final Explainer explainer;
    private final Arithmetic arithmetic;
    private final OperationWords words;
    private final Labels labels;
    private final Pool<List<Integer>> nodes = new Pool<>();
    private final Pool<Json> details = new Pool<>();
    private final Pool<Title> phrases = new Pool<>();
    private final Map<Json.Obj, Integer> operations = new LinkedHashMap<>();
    private final Map<String, Integer> labelPhrases = new HashMap<>();
    private final Map<At, Integer> cells = new LinkedHashMap<>();
    private final Map<SiteCode, Map<Integer, List<Integer>>> bySite = new TreeMap<>(Comparator.naturalOrder());

    Explanations(Campaign campaign, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.explainer = new Explainer(campaign.reference());
        this.arithmetic = campaign.standard().kernel().arithmetic();
        this.words = new OperationWords(campaign.standard());
        this.labels = new Labels();
    }

    /// Explains a number with everything it comes from, unless that has been done.
    void explain(ColumnCode column, PlaceCode place) {
        if (!cells.containsKey(new At(column, place))) add(explainer.explain(column, place), true, false);
    }

    /// The node of a whole column at a place; 0 where nothing published comes from it.
    int cell(ColumnCode column, PlaceCode place) {
        return cells.getOrDefault(new At(column, place), 0);
    }

    /// @param whole whether it is what the column yields, after its last step
    /// @param inSite whether the node above is of the same site
    private int add(Node node, boolean whole, boolean inSite) {
        At at = new At(node.column(), node.place().code());
        boolean isCell = whole && node.site().isEmpty();
        if (isCell && cells.containsKey(at)) return cells.get(at);
        List<Integer> written = new ArrayList<>(List.of(catalogue.column(node.column()), catalogue.place(node.place().code()), node.site().map(site -> catalogue.site(site.code())).orElse(0),
                operations.computeIfAbsent(node.operation(), operation -> phrases.of(words.of(operation))), node.cell().state().ordinal(), node.cell().state().isDecision() ? node.cell().effect().ordinal() + 1 : 0,
                number(Optional.ofNullable(node.cell().value(arithmetic))), node.cell().coverage().seen(), node.cell().coverage().due(), node.how().map(how -> phrases.of(labels.how(how))).orElse(0)));
        for (Row row : node.rows()) add(row, node, written);
        int number = nodes.of(List.copyOf(written));
        if (isCell) cells.put(at, number);
        if (node.site().isPresent() && !inSite) {
            List<Integer> known = bySite.computeIfAbsent(node.site().get().code(), _ -> new TreeMap<>()).computeIfAbsent(catalogue.column(node.column()), _ -> new ArrayList<>());
            if (!known.contains(number)) known.add(number);
        }
        return number;
    }

    /// Kind, label, amount, node, detail; a record is a detail below 0. A label that only repeats what the node says is left out.
    private void add(Row row, Node above, List<Integer> written) {
        int below = row.of().map(node -> add(node, !node.column().equals(above.column()), above.site().isPresent())).orElse(0);
        int record = row.detail().members().containsKey("record") ? catalogue.record(row.label()) : 0;
        boolean plain = record > 0 || row.of().filter(node -> named(row.label(), node)).isPresent();
        int detail = record > 0 ? -record : row.detail().members().isEmpty() ? 0 : details.of(row.detail());
        written.addAll(List.of(KINDS.indexOf(row.kind()), plain ? 0 : labelPhrases.computeIfAbsent(row.label(), label -> phrases.of(labels.of(label))), number(row.amount()), below, detail));
    }

    private static boolean named(String label, Node node) {
        return label.equals(node.column().text()) || label.equals(node.place().code().text()) || node.site().filter(site -> label.equals(site.code().text())).isPresent();
    }

    private int number(Optional<Num> number) {
        return catalogue.text(number.map(Num::text));
    }

    Json nodesJson() {
        return Json.of(nodes.all());
    }

    Json detailsJson() {
        return Json.of(details.all());
    }

    Json phrasesJson() {
        return Json.of(phrases.all().stream().map(phrase -> phrase.zh().equals(phrase.en()) ? Json.of(phrase.zh()) : Json.array(phrase.zh(), phrase.en())).toList());
    }

    /// For each site, in the catalogue's order: column, node, column, node …
    Json sitesJson() {
        return Json.of(catalogue.sites().stream().map(site -> {
            List<Integer> flat = new ArrayList<>();
            bySite.getOrDefault(site.code(), Map.of()).forEach((column, known) -> known.forEach(node -> flat.addAll(List.of(column, node))));
            return flat;
        }).toList());
    }
}
