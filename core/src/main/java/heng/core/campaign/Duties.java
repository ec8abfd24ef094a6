package heng.core.campaign;

import heng.core.kernel.ColumnCode;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.standard.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who answers, by item × site type × territory (docs/language.md, C9).
///
/// Each part is decided on its own. Of the lines that fit, those of the deepest item count; among them those that name the site type before those that name none;
/// among them those of the deepest place. All lines that are equally near count.
public final class Duties {

    /// How near a line is; 0 where it says nothing.
    private record Nearness(int item, int type, int place) {

        static final Comparator<Nearness> ORDER = Comparator.comparingInt(Nearness::item).thenComparingInt(Nearness::type).thenComparingInt(Nearness::place);
    }

    private final List<Duty> lines;
    private final Map<ColumnCode, ColumnCode> above = new HashMap<>();
    private final PlaceTree tree;

    /// @param items of the standard
    public Duties(List<Duty> lines, Map<ColumnCode, Item> items, PlaceTree tree) {
        this.lines = List.copyOf(lines);
        this.tree = tree;
        items.forEach((code, item) -> item.children().forEach(child -> above.put(child, code)));
    }

    /// The bodies of each part that somebody has, in the order of the lines.
    ///
    /// @param siteType empty for a record without a site
    /// @param place of the tree
    public Map<Part, List<BodyCode>> of(ColumnCode item, Optional<String> siteType, PlaceCode place) {
        List<ColumnCode> items = itemsUpFrom(item);
        List<PlaceCode> places = placesUpFrom(place);
        Map<Part, Nearness> nearest = new EnumMap<>(Part.class);
        Map<Part, List<BodyCode>> bodies = new EnumMap<>(Part.class);
        for (Duty line : lines) {
            boolean fits = line.item().map(items::contains).orElse(true) && line.siteType().map(type -> siteType.filter(type::equals).isPresent()).orElse(true)
                    && line.place().map(places::contains).orElse(true);
            if (!fits) continue;
            Nearness here = new Nearness(line.item().map(code -> items.size() - items.indexOf(code)).orElse(0), line.siteType().isPresent() ? 1 : 0,
                    line.place().map(code -> places.size() - places.indexOf(code)).orElse(0));
            int order = nearest.containsKey(line.part()) ? Nearness.ORDER.compare(here, nearest.get(line.part())) : 1;
            if (order > 0) {
                nearest.put(line.part(), here);
                bodies.put(line.part(), new ArrayList<>());
            }
            if (order >= 0) bodies.get(line.part()).add(line.body());
        }
        return bodies;
    }

    private List<ColumnCode> itemsUpFrom(ColumnCode item) {
        List<ColumnCode> path = new ArrayList<>(List.of(item));
        for (ColumnCode next = above.get(item); next != null && !path.contains(next); next = above.get(next)) path.add(next);
        return path;
    }

    private List<PlaceCode> placesUpFrom(PlaceCode place) {
        List<PlaceCode> path = new ArrayList<>();
        for (Optional<Place> at = tree.find(place); at.isPresent(); at = at.get().parent().flatMap(tree::find)) path.add(at.get().code());
        return path;
    }
}
