package heng.store;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The built-in national tree: China's statistical divisions as of 2023-06-30, 31 provinces, 342 cities, 2,978 counties, 41,352 townships and
/// 620,573 villages (source: `divisions-2023/ORIGIN.md`). Reads only the files of the provinces it needs.
public final class Divisions {

    public static final String EDITION = "divisions-2023";

    /// From the top; a code has 2, 4, 6, 9 or 12 digits.
    public static final List<Level> LEVELS = Stream.of("province", "city", "county", "township", "village").map(Level::new).toList();

    static final List<String> PROVINCES =
            List.of("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(" "));

    private static final List<Integer> LENGTHS = List.of(2, 4, 6, 9, 12);

    private Divisions() {}

    /// The part of the tree below `root`, which becomes its root. A code there is not is refused with [RefusalCode#UNKNOWN_PLACE] at `spot`.
    public static Optional<PlaceTree> below(PlaceCode root, Spot spot, Problems problems) {
        List<Place> places = read(province(root.text()), root.text());
        if (places.isEmpty() || !places.getFirst().code().equals(root)) {
            problems.add(RefusalCode.UNKNOWN_PLACE, spot, root, DivisionHint.of(root.text()));
            return Optional.empty();
        }
        places.set(0, new Place(root, places.getFirst().name(), places.getFirst().level(), Optional.empty()));
        return Optional.of(new PlaceTree(EDITION, LEVELS, places));
    }

    /// The whole tree, with the provinces as its roots: 665,276 places.
    public static PlaceTree all() {
        return new PlaceTree(EDITION, LEVELS, PROVINCES.stream().map(province -> read(province, province)).flatMap(Collection::stream).toList());
    }

    public static Optional<Place> find(PlaceCode code) {
        return read(province(code.text()), code.text()).stream().findFirst().filter(place -> place.code().equals(code));
    }

    /// The places above `code` from the province down, and the place itself; empty if there is no such place.
    public static List<Place> path(PlaceCode code) {
        String province = province(code.text());
        List<Place> path = read(province, province).stream().filter(place -> code.text().startsWith(place.code().text())).toList();
        return path.isEmpty() || !path.getLast().code().equals(code) ? List.of() : path;
    }

    /// The places one level below `code`, by code; none for a village or a place there is not.
    public static List<Place> children(PlaceCode code) {
        return read(province(code.text()), code.text()).stream().filter(place -> place.parent().filter(code::equals).isPresent()).toList();
    }

    /// Every place whose name is or begins with `name`, higher levels first, then by code. Reads all provinces.
    public static List<Place> named(String name) {
        return PROVINCES.stream().flatMap(province -> DivisionFile.read(province, province).stream())
                .filter(line -> line.name().startsWith(name))
                .map(line -> place(line, new HashMap<>()))
                .sorted(Comparator.comparing((Place place) -> place.code().text().length()).thenComparing(Place::code))
                .toList();
    }

    private static List<Place> read(String province, String prefix) {
        Map<String, PlaceCode> codes = new HashMap<>();
        List<Place> places = new ArrayList<>();
        for (DivisionFile.Line line : DivisionFile.read(province, prefix)) places.add(place(line, codes));
        return places;
    }

    private static Place place(DivisionFile.Line line, Map<String, PlaceCode> codes) {
        int depth = LENGTHS.indexOf(line.code().length());
        PlaceCode code = codes.computeIfAbsent(line.code(), PlaceCode::new);
        if (depth == 0) return new Place(code, line.name(), LEVELS.getFirst(), Optional.empty());
        String parent = line.code().substring(0, LENGTHS.get(depth - 1));
        return new Place(code, line.name(), LEVELS.get(depth), Optional.of(codes.computeIfAbsent(parent, PlaceCode::new)));
    }

    private static String province(String code) {
        return PROVINCES.contains(code.substring(0, Math.min(2, code.length()))) ? code.substring(0, 2) : "";
    }
}
