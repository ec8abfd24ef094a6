package heng.store.cells;

import heng.core.number.Arithmetic;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlReader;
import heng.store.InputFile;
import java.util.List;
import java.util.Optional;

/// Reads the head of a cell file. It is JSON, and so YAML.
final class CellHeadReader {

    private CellHeadReader() {}

    /// @param text empty where the Parquet file has no such head
    static Optional<CellHead> read(String text, String file, Problems problems) {
        Problems found = new Problems();
        Optional<CellHead> head = YamlReader.read(file, text, found).flatMap(dict -> read(Fields.of(dict, found), file, problems));
        if (head.isEmpty() && problems.none()) refuse(text, file, problems);
        return head.filter(_ -> problems.none());
    }

    private static void refuse(String what, String file, Problems problems) {
        problems.add(RefusalCode.CELLS_FORMAT, Spot.of(file), what.length() > 40 ? what.substring(0, 40) + "…" : what, CellHead.FORMAT);
    }

    private static Optional<CellHead> read(Fields head, String file, Problems problems) {
        String format = head.text("format").orElse("");
        if (!format.equals(CellHead.FORMAT)) {
            refuse(format, file, problems);
            return Optional.empty();
        }
        Fields tree = part(head, "tree");
        Fields data = part(head, "data");
        List<CellHead.Leaf> leaves = head.nodes("leaves").stream().map(node -> Fields.of(node, head.problems(), "{}"))
                .map(leaf -> new CellHead.Leaf(leaf.text("column").orElse(""), (int) whole(leaf, "scale"))).toList();
        List<InputFile> inputs = data.nodes("inputs").stream().map(node -> Fields.of(node, head.problems(), "{}"))
                .map(input -> new InputFile(input.text("name").orElse(""), input.text("sha256").orElse(""))).toList();
        Arithmetic arithmetic = head.text("arithmetic").filter(Arithmetic.REAL.word()::equals).isPresent() ? Arithmetic.REAL : Arithmetic.EXACT;
        var read = new CellHead(head.text("kernel").orElse(""), arithmetic, tree.text("edition").orElse(""), tree.text("hash").orElse(""), (int) whole(tree, "places"),
                whole(data, "records"), whole(data, "outsidePeriod"), inputs, leaves, head.flag("extremes"), head.flag("tallies"));
        return head.problems().none() ? Optional.of(read) : Optional.empty();
    }

    private static Fields part(Fields head, String key) {
        YamlNode node = head.node(key).orElse(new YamlNode.Scalar(head.spot(), ""));
        return Fields.of(node, head.problems(), key + ": {}");
    }

    private static long whole(Fields fields, String key) {
        return fields.node(key).flatMap(node -> Fields.decimal(node, fields.problems())).map(java.math.BigDecimal::longValue).orElse(0L);
    }
}
