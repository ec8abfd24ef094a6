package heng.store;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the place a cell names; refuses one the tree does not have with the code of that name, or else a similar code.
final class PlaceLookup {

    private final PlaceTree tree;
    private final Problems problems;
    private @Nullable Map<String, List<Place>> names;
    private @Nullable Known codes;

    PlaceLookup(PlaceTree tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    Optional<PlaceCode> required(Row row, Column column) {
        return row.requiredCode(column, problems).flatMap(text -> find(text, row, column));
    }

    Optional<PlaceCode> find(String text, Row row, Column column) {
        Optional<PlaceCode> found = tree.find(new PlaceCode(text)).map(Place::code);
        if (found.isEmpty()) problems.add(RefusalCode.UNKNOWN_PLACE, row.spot(column), text, hint(text));
        return found;
    }

    private String hint(String text) {
        if (names == null) names = tree.all().stream().collect(Collectors.groupingBy(Place::name));
        List<Place> named = names.getOrDefault(text, List.of());
        if (!named.isEmpty()) return named.stream().limit(5).map(place -> place.code() + " " + place.name()).collect(Collectors.joining(", "));
        if (codes == null) codes = new Known(tree.all().stream().map(place -> place.code().text()).toList());
        return codes.hint(text);
    }
}
