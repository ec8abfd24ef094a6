package heng.core.kit;

import heng.core.explain.Node;
import heng.core.explain.Row;
import heng.core.number.Arithmetic;
import heng.core.text.Json;

/// An explanation as indented text.
final class Outline {

    private final Arithmetic arithmetic;

    Outline(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    String of(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, "", out);
        return out.toString();
    }

    private void write(Node node, String indent, StringBuilder out) {
        String place = node.place().code() + node.site().map(site -> "/" + site.code()).orElse("");
        String does = node.operation().members().keySet().iterator().next();
        out.append(indent).append(node.column()).append(' ').append(place).append(' ').append(does).append(" = ").append(Cells.text(node.cell(), arithmetic))
                .append(node.how().map(how -> " (" + how + ")").orElse("")).append('\n');
        node.rows().forEach(row -> write(row, indent + "  ", out));
    }

    private void write(Row row, String indent, StringBuilder out) {
        out.append(indent).append(row.kind().word()).append(' ').append(row.label()).append(row.amount().map(amount -> " " + Cells.text(amount)).orElse(""))
                .append(row.detail().members().isEmpty() || row.detail().members().containsKey("record") ? "" : " " + plain(row.detail())).append('\n');
        row.of().ifPresent(node -> write(node, indent + "  ", out));
    }

    private static String plain(Json detail) {
        return detail.canonical().replace("\"", "");
    }
}
