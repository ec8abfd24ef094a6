package heng.core.yaml;

import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads YAML 1.2 text. Broken text, text with the sign of replacement (U+FFFD), a key twice, or a file that is not a map is refused.
public final class YamlReader {

    private static final int DEEPEST = 100;
    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final Problems problems;

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// @param file the name that messages show
    public static Optional<YamlNode.Dict> read(String file, String text, Problems problems) {
        var reader = new YamlReader(file, problems);
        if (reader.lost(text)) return Optional.empty();
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(true).setMaxAliasesForCollections(50).build();
            if (!reader.shallow(settings, text)) return Optional.empty();
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && reader.convert(root.get(), 0) instanceof YamlNode.Dict dict) return Optional.of(dict);
            problems.add(RefusalCode.YAML_BROKEN, new Spot(file, 1, 1), "", root.isEmpty() ? Phrase.YAML_EMPTY : Phrase.YAML_NO_KEY);
        } catch (MarkedYamlEngineException broken) {
            Spot spot = broken.getProblemMark().map(reader::spot).orElse(Spot.of(file));
            problems.add(RefusalCode.YAML_BROKEN, spot, "", YamlTexts.of(broken.getProblem()));
        } catch (YamlEngineException broken) {
            problems.add(RefusalCode.YAML_BROKEN, Spot.of(file), "", YamlTexts.of(broken.getMessage()));
        }
        return Optional.empty();
    }

    /// Looks how deep the text nests before it is composed: composing is recursive, reading events is not.
    private boolean shallow(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                problems.add(RefusalCode.YAML_BROKEN, event.getStartMark().map(this::spot).orElse(Spot.of(file)), "", Phrase.YAML_NESTED.with(DEEPEST));
                return false;
            }
            if (event instanceof CollectionEndEvent) depth--;
        }
        return true;
    }

    /// Where a decoder met bytes that are no UTF-8, or a program before it, the sign of replacement stands.
    private boolean lost(String text) {
        int at = text.indexOf(REPLACEMENT);
        if (at < 0) return false;
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        problems.add(RefusalCode.TEXT_ENCODING, new Spot(file, line, at - text.lastIndexOf('\n', at)), "");
        return true;
    }

    private YamlNode convert(Node node, int depth) {
        if (depth > DEEPEST) throw new YamlEngineException("nested more than " + DEEPEST + " deep");
        Spot spot = spot(node);
        return switch (node) {
            case ScalarNode scalar -> new YamlNode.Scalar(quoted(scalar) ? new Spot(spot.file(), spot.line(), spot.column() + 1) : spot, scalar.getValue());
            case SequenceNode sequence -> new YamlNode.Seq(spot, sequence.getValue().stream().map(item -> convert(item, depth + 1)).toList());
            case MappingNode mapping -> new YamlNode.Dict(spot, entries(mapping.getValue(), depth));
            default -> throw new YamlEngineException("an unknown kind of node");
        };
    }

    private Map<String, YamlNode.Entry> entries(List<NodeTuple> tuples, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples) {
            Spot spot = spot(tuple.getKeyNode());
            String key = convert(tuple.getKeyNode(), depth + 1).shown();
            if (entries.containsKey(key)) problems.add(RefusalCode.DUPLICATE_KEY, spot, key);
            else entries.put(key, new YamlNode.Entry(spot, convert(tuple.getValueNode(), depth + 1)));
        }
        return entries;
    }

    /// The text of a quoted scalar begins behind its quote.
    private static boolean quoted(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
    }

    private Spot spot(Node node) {
        return node.getStartMark().map(this::spot).orElse(Spot.of(file));
    }

    private Spot spot(Mark mark) {
        return new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
