package heng.cli;

import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an import has to say, on the error stream: what wants a decision line by line, what was taken as usual once for all its cells.
final class ImportNotes {

    private static final int MOST_CELLS = 8;

    private ImportNotes() {}

    static void print(List<Note> notes, Console console) {
        for (Remark.Kind kind : Remark.Kind.values()) {
            List<Note> some = notes.stream().filter(note -> note.remark().kind() == kind).toList();
            if (some.isEmpty()) continue;
            Word head = switch (kind) {
                case OPEN -> Word.NOT_PLACED;
                case ASSUMED -> Word.TAKEN_AS_USUAL;
                case DONE -> Word.TAKEN_OVER;
            };
            console.err().println(console.word(head) + (kind == Remark.Kind.OPEN ? " (" + some.size() + ")" : ""));
            if (kind == Remark.Kind.ASSUMED) grouped(some, console).forEach((text, cells) -> console.err().println("  " + text + (cells.isEmpty() ? "" : " [" + cells + "]")));
            else some.forEach(note -> console.err().println("  " + note.line(console.locale())));
        }
        console.err().flush();
    }

    private static Map<String, String> grouped(List<Note> notes, Console console) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        notes.forEach(note -> cells.computeIfAbsent(note.text(console.locale()), _ -> new java.util.ArrayList<>()).add(note.cell()));
        Map<String, String> shown = new LinkedHashMap<>();
        cells.forEach((text, all) -> {
            List<String> named = all.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
            shown.put(text, named.stream().limit(MOST_CELLS).collect(Collectors.joining(", ")) + (named.size() > MOST_CELLS ? ", … " + named.size() : ""));
        });
        return shown;
    }
}
