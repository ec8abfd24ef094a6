package heng.examples.xuchang;

import heng.core.text.Problems;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a simulated inspector has to know of an item of the standard. Read from the standard itself, so that the two cannot drift apart.
///
/// @param template how points are given: a name of `rules.yaml`
/// @param points all points that a site can earn
/// @param numbers the template's parameters that are numbers, such as `each`
/// @param words those that are words, such as `part`
public record FieldItem(String code, String template, List<String> sites, double points, Map<String, Double> numbers, Map<String, String> words) {

    /// The items that have a template, in the order of the file. A file that cannot be read is an exception: it is part of this repository.
    public static List<FieldItem> read(Path standard) throws IOException {
        var problems = new Problems();
        Dict file = YamlReader.read(standard.toString(), Files.readString(standard), problems)
                .orElseThrow(() -> new IllegalArgumentException("Not a standard: " + problems.list()));
        List<FieldItem> items = new ArrayList<>();
        collect(file, (Dict) file.find("literals").orElseThrow(), items);
        return List.copyOf(items);
    }

    private static void collect(Dict item, Dict literals, List<FieldItem> items) {
        item.find("items").ifPresent(children -> Fields.list(children).forEach(child -> collect((Dict) child, literals, items)));
        if (item.find("template").isEmpty()) return;
        Map<String, Double> numbers = new TreeMap<>();
        Map<String, String> words = new TreeMap<>();
        Dict with = (Dict) item.find("with").orElseThrow();
        with.entries().forEach((key, entry) -> {
            String text = plain(entry.value(), literals);
            if (Fields.isDecimal(text)) numbers.put(key, Double.valueOf(text));
            else words.put(key, text);
        });
        List<String> sites = Fields.list(with.find("sites").orElseThrow()).stream().map(YamlNode::shown).toList();
        double points = Double.parseDouble(plain(item.find("points").orElseThrow(), literals));
        items.add(new FieldItem(item.find("code").orElseThrow().shown(), item.find("template").orElseThrow().shown(), sites, points, numbers, words));
    }

    /// The value where a literal or the name of one stands, else the node as a message would show it.
    private static String plain(YamlNode node, Dict literals) {
        if (node instanceof Dict literal && literal.find("value").isPresent()) return literal.find("value").get().shown();
        String text = node.shown();
        return text.startsWith("$") && literals.find(text.substring(1)).isPresent() ? plain(literals.find(text.substring(1)).get(), literals) : text;
    }

    double number(String parameter) {
        Double number = numbers.get(parameter);
        if (number == null) throw new IllegalArgumentException(code + " has no number " + parameter);
        return number;
    }

    String word(String parameter) {
        String word = words.get(parameter);
        if (word == null) throw new IllegalArgumentException(code + " has no word " + parameter);
        return word;
    }

    /// Only records are counted for which something holds of this field.
    boolean asks(String field) {
        return words.getOrDefault("where", "").contains(field + " ");
    }
}
