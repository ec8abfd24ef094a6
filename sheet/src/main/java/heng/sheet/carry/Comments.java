package heng.sheet.carry;

import heng.core.standard.Shelf;
import heng.core.text.Spot;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the text of every file that a standard is read from, and finds the comment lines directly above a place in one of them.
final class Comments implements Shelf {

    private final Shelf shelf;
    private final Map<String, List<String>> lines = new HashMap<>();

    Comments(Shelf shelf, Found file) {
        this.shelf = shelf;
        lines.put(file.name(), file.text().lines().toList());
    }

    @Override
    public Optional<Found> find(String reference, String from) {
        Optional<Found> found = shelf.find(reference, from);
        found.ifPresent(file -> lines.put(file.name(), file.text().lines().toList()));
        return found;
    }

    @Override
    public List<String> names() {
        return shelf.names();
    }

    /// Without blanks and `#` before them.
    List<String> above(Spot spot) {
        List<String> file = lines.getOrDefault(spot.file(), List.of());
        LinkedList<String> comments = new LinkedList<>();
        for (int line = spot.line() - 2; line >= 0 && line < file.size() && file.get(line).strip().startsWith("#"); line--) {
            comments.addFirst(file.get(line).strip().substring(1).stripTrailing());
        }
        return comments;
    }
}
