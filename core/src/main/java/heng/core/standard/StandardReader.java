package heng.core.standard;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Publication;
import heng.core.number.Arithmetic;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a standard file with all it extends and uses. Everything wrong is reported at once; a standard comes back only if nothing was.
public final class StandardReader {

    private final Problems problems;
    private final Shelf shelf;

    public StandardReader(Shelf shelf, Problems problems) {
        this.shelf = shelf;
        this.problems = problems;
    }

    public Optional<Standard> read(Shelf.Found file) {
        Problems found = new Problems();
        Optional<Standard> standard = new Inheritance(shelf, found).join(file, List.of()).flatMap(dict -> read(dict, found));
        problems.addAll(found);
        return found.none() ? standard : Optional.empty();
    }

    private Optional<Standard> read(Dict joined, Problems found) {
        Fields top = Fields.of(joined, found, Inheritance.KEYS);
        top.require("id", "id: clean-streets");
        top.require("edition", "edition: \"2026-1\"");
        Arithmetic arithmetic = top.word("arithmetic", "exact", "real").filter("real"::equals).map(_ -> Arithmetic.REAL).orElse(Arithmetic.EXACT);
        var expander = new Expander(map(top, "templates"), map(top, "literals"), found);
        var tree = new ItemTree(expander, found);
        List<ItemTree.Node> items = tree.grow(top.nodes("items"));
        List<ItemTree.Node> others = tree.grow(top.nodes("columns"));
        Map<String, Title> methods = titles(top, "methods");
        Map<String, Title> siteTypes = titles(top, "site-types");
        var numbers = new Numbers(arithmetic, tree.codes().keySet(), map(top, "tables"), methods.keySet(), siteTypes.keySet(), found);
        Fields defaults = Fields.of(map(top, "defaults"), found, "combine", "missing", "least");
        var odd = new Problems();
        var reader = new ItemReader(numbers, defaults.dict());
        items.forEach(reader::read);
        others.forEach(reader::read);
        new KernelCheck(reader.columns(), tree.codes(), found).run();
        List<String> order = new ArrayList<>(tree.codes().keySet());
        List<Publication> publications = new PublicationReader(numbers).read(top.nodes("publish"), order);
        Optional<String> id = top.text("id");
        Optional<String> edition = top.text("edition");
        if (order.isEmpty()) found.add(RefusalCode.MISSING_KEY, joined.spot(), "items", "items: [{code: A, …}]");
        if (!found.none()) return Optional.empty();
        var oddities = new Oddities(numbers, reader.columns(), odd);
        items.forEach(oddities::look);
        others.forEach(oddities::look);
        expander.unused().forEach((name, spot) -> odd.add(RefusalCode.UNUSED_LITERAL, spot, name));
        ColumnCode main = publications.isEmpty() ? new ColumnCode(order.getFirst()) : publications.getFirst().column();
        Kernel kernel = new Kernel(id.orElseThrow(), edition.orElseThrow(), arithmetic, reader.columns(), publications, main);
        Optional<Fields> valid = top.dict("valid", "valid: {from: 2026-01-01}").map(dict -> Fields.of(dict, found, "from", "to"));
        Optional<LocalDate> from = valid.flatMap(fields -> fields.date("from"));
        Optional<LocalDate> to = valid.flatMap(fields -> fields.date("to"));
        String status = top.word("status", "ours", "example", "published").orElse("ours");
        return Optional.of(new Standard(kernel, KernelJson.hash(kernel), Title.of(top, kernel.id()), status, from, to,
                reader.items(), methods, siteTypes, top.textMap("sources"), odd.list()));
    }

    private static Dict map(Fields top, String key) {
        return top.dict(key, key + ": {NAME: …}").orElseGet(() -> new Dict(top.spot(), Map.of()));
    }

    private Map<String, Title> titles(Fields top, String key) {
        Map<String, Title> titles = new LinkedHashMap<>();
        for (var entry : map(top, key).entries().entrySet()) {
            YamlNode node = entry.getValue().value();
            boolean bare = node instanceof YamlNode.Scalar(var _, String text) && text.isEmpty();
            titles.put(entry.getKey(), bare ? new Title(entry.getKey(), entry.getKey()) : Title.of(node, top.problems()));
        }
        return titles;
    }
}
