package heng.core.standard;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Publication;
import heng.core.number.Rounding;
import heng.core.place.Level;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads `publish` (S9.2, S9.3). The first entry for a column counts; a later one for the same column is for other levels.
final class PublicationReader {

    private static final String EXAMPLE = "- {column: total, levels: [county], decimals: 2}";

    private final Numbers numbers;
    private final Problems problems;

    PublicationReader(Numbers numbers) {
        this.numbers = numbers;
        this.problems = numbers.problems();
    }

    /// @param order the codes of all columns, for `columns: all`
    List<Publication> read(List<YamlNode> nodes, List<String> order) {
        List<Publication> publications = new ArrayList<>();
        for (YamlNode node : nodes) {
            Fields fields = Fields.of(node, problems, EXAMPLE, "column", "columns", "levels", "decimals", "rounding", "rank", "bands");
            List<Level> levels = fields.texts("levels").equals(List.of("all")) ? List.of() : fields.texts("levels").stream().map(Level::new).toList();
            Rounding rounding = fields.word("rounding", Arrays.stream(Rounding.values()).map(Rounding::word).toArray(String[]::new))
                    .flatMap(word -> Arrays.stream(Rounding.values()).filter(mode -> mode.word().equals(word)).findFirst()).orElse(Rounding.HALF_UP);
            Optional<Publication.Ranking> ranking = fields.node("rank").map(this::ranking);
            var decimals = fields.whole("decimals", 0, 12);
            List<Publication.Band> bands = bands(fields.nodes("bands"));
            for (String code : columns(fields, order)) {
                publications.add(new Publication(new ColumnCode(code), levels, decimals, rounding, ranking, bands));
            }
        }
        return publications;
    }

    private List<String> columns(Fields fields, List<String> order) {
        if (!fields.has("columns")) return fields.require("column", EXAMPLE).flatMap(numbers::columnCode).stream().toList();
        if (fields.texts("columns").equals(List.of("all"))) return order;
        return fields.nodes("columns").stream().flatMap(node -> numbers.columnCode(node).stream()).toList();
    }

    private Publication.Ranking ranking(YamlNode node) {
        if (node instanceof YamlNode.Dict dict) {
            Fields fields = Fields.of(dict, problems, "basis", "ties", "best", "by", "within", "then");
            return new Publication.Ranking(fields.word("basis", "exact", "published").filter("published"::equals).isPresent(), RelateReader.ties(fields),
                    isHigh(fields), by(fields), fields.text("within").map(Level::new), fields.nodes("then").stream().flatMap(next -> tieBreak(next).stream()).toList());
        }
        problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.MAP, "rank: {basis: exact, ties: min}");
        return new Publication.Ranking(false, heng.core.kernel.Ties.MIN, true, List.of(), Optional.empty(), List.of());
    }

    /// An attribute that stands twice splits nothing a second time.
    private static List<String> by(Fields fields) {
        return fields.texts("by").stream().distinct().toList();
    }

    private static boolean isHigh(Fields fields) {
        return fields.word("best", "high", "low").filter("low"::equals).isEmpty();
    }

    private Optional<Publication.TieBreak> tieBreak(YamlNode node) {
        if (node instanceof YamlNode.Scalar) return numbers.columnCode(node).map(code -> new Publication.TieBreak(new ColumnCode(code), true));
        Fields fields = Fields.of(node, problems, "then: [{column: goal-difference, best: high}]", "column", "best");
        return fields.require("column", "column: goal-difference").flatMap(numbers::columnCode).map(code -> new Publication.TieBreak(new ColumnCode(code), isHigh(fields)));
    }

    /// `[[85, {zh: 符合, en: conforms}], …]`, ascending.
    private List<Publication.Band> bands(List<YamlNode> nodes) {
        List<Publication.Band> bands = new ArrayList<>();
        for (YamlNode node : nodes) {
            if (!(node instanceof YamlNode.Seq(var spot, List<YamlNode> cells)) || cells.size() != 2) {
                problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.NUMBER_AND_NAME, "bands: [[85, {zh: 符合, en: conforms}]]");
                continue;
            }
            Title name = Title.of(cells.getLast(), problems);
            numbers.number(cells.getFirst()).ifPresent(from -> {
                if (!bands.isEmpty() && bands.getLast().from().compareTo(from) >= 0) problems.add(RefusalCode.NOT_ASCENDING, spot, from);
                bands.add(new Publication.Band(from, name.zh(), name.en()));
            });
        }
        return bands;
    }
}
