package heng.server.place;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Ways through one tree.
public record Places(PlaceTree tree) {

    /// From the root down to the place, both included.
    public List<Place> path(PlaceCode code) {
        List<Place> path = new ArrayList<>();
        for (Optional<Place> at = tree.find(code); at.isPresent(); at = at.get().parent().flatMap(tree::find)) path.addFirst(at.get());
        return path;
    }

    /// Places whose name holds the text or whose code begins with it, in the order of the tree; none for a blank text.
    public List<Place> find(String text, int limit) {
        String wanted = text.strip();
        if (wanted.isEmpty()) return List.of();
        return tree.all().stream().filter(place -> place.name().contains(wanted) || place.code().text().startsWith(wanted)).limit(limit).toList();
    }

    /// Whether the inner place is the outer one or lies below it; not if the tree lacks one of them.
    public boolean isWithin(PlaceCode inner, PlaceCode outer) {
        return tree.find(inner).isPresent() && tree.find(outer).isPresent() && tree.isWithin(inner, outer);
    }
}
