package heng.core.standard;

import heng.core.text.Json;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a formula of the kernel's JSON (docs/formats.md F1) as people write it. Parentheses stand wherever an operator stands in another.
public final class FormulaText {

    private static final List<String> WORDS = List.of("and", "or");

    private FormulaText() {}

    public static String of(Json formula) {
        return part(formula, false);
    }

    private static String part(Json formula, boolean inside) {
        return switch (formula) {
            case Json.Text(String number) -> inside && number.startsWith("-") ? "(" + number + ")" : number;
            case Json.Obj object when object.members().get("name") instanceof Json.Text(String name) -> name.matches("\\p{L}[\\p{L}\\p{N}_]*") ? name : "[" + name + "]";
            case Json.Obj object when object.members().get("text") instanceof Json.Text(String text) -> "'" + text + "'";
            case Json.Obj object when object.members().get("state") instanceof Json.Text(String state) -> state.replace(' ', '_');
            case Json.Obj object when object.members().get("case") instanceof Json.Arr(List<Json> branches) -> branches.stream()
                    .map(branch -> of(((Json.Arr) branch).items().getFirst()) + ": " + of(((Json.Arr) branch).items().getLast()))
                    .collect(Collectors.joining(", ", "case(", ", else: " + of(object.members().get("else")) + ")"));
            case Json.Arr(List<Json> call) -> call(((Json.Text) call.getFirst()).text(), call.subList(1, call.size()), inside);
            default -> formula.canonical();
        };
    }

    private static String call(String op, List<Json> arguments, boolean inside) {
        if (op.equals("neg") || op.equals("not")) {
            String text = (op.equals("neg") ? "-" : "not ") + part(arguments.getFirst(), true);
            return inside ? "(" + text + ")" : text;
        }
        boolean function = Character.isLetter(op.charAt(0)) && !WORDS.contains(op);
        if (function) return arguments.stream().map(FormulaText::of).collect(Collectors.joining(", ", op + "(", ")"));
        String text = part(arguments.getFirst(), true) + " " + op + " " + part(arguments.getLast(), true);
        return inside ? "(" + text + ")" : text;
    }
}
