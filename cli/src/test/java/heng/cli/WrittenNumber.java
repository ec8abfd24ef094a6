package heng.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A number that computes, where it stands in the file of a standard: a weight, points, a threshold, a number inside a formula, a look-back, decimals.
///
/// @param from the place of its first digit in the text
/// @param path the keys and, in lists, the positions that lead to it
record WrittenNumber(Path file, int line, int from, String digits, List<String> path) {

    private static final Set<String> NEVER = Set.of("title", "source", "certainty", "zh", "en", "code", "template", "kind", "round", "standard");
    private static final Set<String> NOT_AT_THE_TOP = Set.of(
            "heng", "id", "edition", "status", "valid", "arithmetic", "sources", "methods", "site-types", "use", "extends", "drop");
    /// Not inside quotes or brackets, not a part of a name such as `full-1`.
    private static final Pattern NUMBER = Pattern.compile(
            "'[^']*'|\\[[^]]*]|(?<![\\p{L}\\p{N}_.$])(?<![\\p{L}\\p{N}_$]-)(\\d+(?:\\.\\d+)?)(?![\\p{L}\\p{N}_.]|-\\p{L})");
    private static final BigDecimal A_LITTLE = new BigDecimal("0.001");
    private static final int DECIMALS = 12;

    /// In the order of the file.
    static List<WrittenNumber> of(Path file, String text) {
        List<WrittenNumber> found = new ArrayList<>();
        Node root = new Compose(LoadSettings.builder().build()).composeString(text).orElseThrow();
        walk(root, List.of(), file, text, found);
        return List.copyOf(found);
    }

    private static void walk(Node node, List<String> path, Path file, String text, List<WrittenNumber> found) {
        switch (node) {
            case MappingNode map -> map.getValue().forEach(entry -> walk(entry, path, file, text, found));
            case SequenceNode list -> {
                for (int i = 0; i < list.getValue().size(); i++) walk(list.getValue().get(i), longer(path, String.valueOf(i)), file, text, found);
            }
            case ScalarNode scalar -> scan(scalar, path, file, text, found);
            default -> throw new AssertionError(node);
        }
    }

    private static void walk(NodeTuple entry, List<String> path, Path file, String text, List<WrittenNumber> found) {
        var key = (ScalarNode) entry.getKeyNode();
        if (NEVER.contains(key.getValue()) || path.isEmpty() && NOT_AT_THE_TOP.contains(key.getValue())) return;
        boolean compared = !path.isEmpty() && (path.getLast().equals("look-up") || path.getLast().equals("map"));
        if (compared) scan(key, longer(path, "key"), file, text, found);
        walk(entry.getValueNode(), longer(path, key.getValue()), file, text, found);
    }

    private static void scan(ScalarNode scalar, List<String> path, Path file, String text, List<WrittenNumber> found) {
        var start = scalar.getStartMark().orElseThrow();
        int quote = scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        int from = text.offsetByCodePoints(0, start.getIndex()) + quote;
        int to = text.offsetByCodePoints(0, scalar.getEndMark().orElseThrow().getIndex()) - quote;
        Matcher matcher = NUMBER.matcher(text.substring(from, Math.max(from, to)));
        while (matcher.find()) {
            if (matcher.group(1) != null) found.add(new WrittenNumber(file, start.getLine() + 1, from + matcher.start(1), matcher.group(1), path));
        }
    }

    private static List<String> longer(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    /// The `from` of the first row of `steps`, `above` or a template's `rows`: below it the points of the same row hold (docs/scoring.md, S6.2).
    boolean isOfFirstStep() {
        int first = path.size() - (path.getLast().equals("value") ? 4 : 3);
        return first >= 0 && List.of("steps", "above", "rows").contains(path.get(first)) && path.subList(first + 1, first + 3).equals(List.of("0", "0"));
    }

    /// By a tenth; what is too coarse to show that, by a quarter; what is counted, by one.
    List<BigDecimal> larger() {
        return onGrid(times("1.1").add(A_LITTLE), times("1.25").add(A_LITTLE), times("1").add(BigDecimal.ONE));
    }

    List<BigDecimal> smaller() {
        return onGrid(times("0.9").subtract(A_LITTLE), times("0.75").subtract(A_LITTLE), times("1").subtract(BigDecimal.ONE));
    }

    private BigDecimal times(String factor) {
        return new BigDecimal(digits).multiply(new BigDecimal(factor));
    }

    private static List<BigDecimal> onGrid(BigDecimal... numbers) {
        return Stream.of(numbers).map(number -> number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros()).distinct().toList();
    }

    /// The file with another number here.
    String changed(String text, BigDecimal other) {
        return text.substring(0, from) + other.toPlainString() + text.substring(from + digits.length());
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + String.join(".", path) + " " + digits;
    }
}
