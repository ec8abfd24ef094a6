package heng.core.place;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A tree (or several) of places in preorder, siblings by code (S1.4).
public final class PlaceTree {

    private final String edition;
    private final List<Level> levels;
    private final Map<PlaceCode, Place> places = new HashMap<>();
    private final Map<PlaceCode, List<Place>> children = new HashMap<>();
    private final List<Place> roots = new ArrayList<>();
    private final List<Place> preorder = new ArrayList<>();
    private final Map<PlaceCode, Integer> first = new HashMap<>();
    private final Map<PlaceCode, Integer> end = new HashMap<>();

    /// @param edition what results cite: `divisions-2023`, or a hash of the file
    /// @param levels from the top down
    /// @param given checked before: codes unique, every parent there, no cycle; a violation is a defect of the caller
    public PlaceTree(String edition, List<Level> levels, Collection<Place> given) {
        this.edition = edition;
        this.levels = List.copyOf(levels);
        List<Place> sorted = given.stream().sorted(java.util.Comparator.comparing(Place::code)).toList();
        for (Place place : sorted) {
            if (places.put(place.code(), place) != null) throw new IllegalArgumentException("Place " + place.code() + " is there twice.");
        }
        for (Place place : sorted) {
            if (place.parent().isEmpty()) roots.add(place);
            else if (!places.containsKey(place.parent().get())) throw new IllegalArgumentException("Place " + place.code() + " has no parent in the tree.");
            else children.computeIfAbsent(place.parent().get(), _ -> new ArrayList<>()).add(place);
        }
        walk();
        if (preorder.size() != places.size()) throw new IllegalArgumentException("The tree has a cycle.");
    }

    /// Not recursive: how deep a tree is, a file decides.
    private void walk() {
        Deque<Place> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Place place = open.pop();
            first.put(place.code(), preorder.size());
            preorder.add(place);
            children(place.code()).reversed().forEach(open::push);
        }
        for (Place place : preorder.reversed()) {
            List<Place> below = children(place.code());
            end.put(place.code(), below.isEmpty() ? first.get(place.code()) + 1 : end.get(below.getLast().code()));
        }
    }

    public String edition() {
        return edition;
    }

    public List<Level> levels() {
        return levels;
    }

    public List<Place> roots() {
        return List.copyOf(roots);
    }

    public Optional<Place> find(PlaceCode code) {
        return Optional.ofNullable(places.get(code));
    }

    /// @throws IllegalArgumentException for a code that is not in the tree; ask [#find] first where it comes from outside
    public Place get(PlaceCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No place " + code));
    }

    /// By code.
    public List<Place> children(PlaceCode code) {
        return children.getOrDefault(code, List.of());
    }

    /// The place and everything below it, in preorder.
    public List<Place> within(PlaceCode code) {
        return preorder.subList(first.get(code), end.get(code));
    }

    /// Where a place stands in the preorder, from 0.
    ///
    /// @throws NullPointerException for a code that is not in the tree
    public int index(PlaceCode code) {
        return first.get(code);
    }

    /// Where what lies below a place ends: the index after its last.
    public int end(PlaceCode code) {
        return end.get(code);
    }

    /// All places, in preorder.
    public List<Place> all() {
        return java.util.Collections.unmodifiableList(preorder);
    }

    public boolean isWithin(PlaceCode inner, PlaceCode outer) {
        int index = first.get(inner);
        return index >= first.get(outer) && index < end.get(outer);
    }

    /// The depth of a level from the top, 0 first; −1 for a level this tree does not have.
    public int depth(Level level) {
        return levels.indexOf(level);
    }

    /// The part of the tree below `root`, which becomes a root.
    public PlaceTree below(PlaceCode root) {
        List<Place> part = within(root).stream()
                .map(place -> place.code().equals(root) ? new Place(place.code(), place.name(), place.level(), Optional.empty()) : place)
                .toList();
        return new PlaceTree(edition, levels, part);
    }
}
