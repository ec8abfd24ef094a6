package heng.server.place;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Ways through one tree. For several threads.
public final class Places {

    private final PlaceTree tree;
    private final Map<String, String> initials = new ConcurrentHashMap<>();

    public Places(PlaceTree tree) {
        this.tree = tree;
    }

    public PlaceTree tree() {
        return tree;
    }

    /// From the root down to the place, both included.
    public List<Place> path(PlaceCode code) {
        List<Place> path = new ArrayList<>();
        for (Optional<Place> at = tree.find(code); at.isPresent(); at = at.get().parent().flatMap(tree::find)) path.addFirst(at.get());
        return path;
    }

    /// Places whose name holds the text, whose code begins with it or whose pinyin initials do, in the order of the tree; none for a blank text.
    public Stream<Place> find(String text) {
        return text.isBlank() ? Stream.empty() : tree.all().stream().filter(place -> matches(place.name(), place.code().text(), text));
    }

    /// Whether a name or code is meant by what somebody typed; a blank text means everything.
    public boolean matches(String name, String code, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted) || code.toLowerCase(Locale.ROOT).startsWith(wanted)
                || wanted.chars().allMatch(letter -> letter < 128) && initials.computeIfAbsent(name, Initials::of).startsWith(wanted);
    }

    /// The one before and the one after among the children of its parent; empty at either end.
    public Optional<Place> sibling(Place place, int step) {
        List<Place> all = place.parent().map(tree::children).orElse(List.of());
        int at = all.indexOf(place) + step;
        return all.isEmpty() || at < 0 || at >= all.size() ? Optional.empty() : Optional.of(all.get(at));
    }

    /// Whether the inner place is the outer one or lies below it; not if the tree lacks one of them.
    public boolean isWithin(PlaceCode inner, PlaceCode outer) {
        return tree.find(inner).isPresent() && tree.find(outer).isPresent() && tree.isWithin(inner, outer);
    }
}
