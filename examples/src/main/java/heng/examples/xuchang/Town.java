package heng.examples.xuchang;

import heng.core.place.Place;
import heng.core.place.PlaceTree;
import java.util.List;

/// A township and its villages. Those that exist in the statistics only (虚拟社区) are left out; a township of nothing else gets no sites.
///
/// @param built part of the built-up area: a street office (街道), an urban zone, or the seat of a county that has neither
record Town(Place place, boolean built, List<Place> villages) {

    static List<Town> of(PlaceTree tree, Place county) {
        List<Place> townships = tree.children(county.code());
        boolean street = townships.stream().anyMatch(Town::isStreet);
        return townships.stream()
                .map(place -> new Town(place, isStreet(place) || !street && place.equals(townships.getFirst()),
                        tree.children(place.code()).stream().filter(village -> !village.name().contains("虚拟")).toList()))
                .filter(town -> !town.villages.isEmpty())
                .toList();
    }

    private static boolean isStreet(Place place) {
        return place.name().endsWith("街道") || place.name().endsWith("区");
    }

    /// Villages proper; all of them if there are none.
    List<Place> villagesOnly() {
        return those(true);
    }

    /// Communities; all villages if there are none.
    List<Place> communitiesOnly() {
        return those(false);
    }

    private List<Place> those(boolean rural) {
        List<Place> found = villages.stream().filter(place -> shortName(place).endsWith("村") == rural).toList();
        return found.isEmpty() ? villages : found;
    }

    /// How people call it: 何庄村 for 何庄村委会, 半截河社区 for 半截河社区居委会.
    static String shortName(Place place) {
        String name = place.name();
        if (name.endsWith("村委会")) return name.substring(0, name.length() - 2);
        if (name.endsWith("村民委员会")) return name.replaceFirst("村?村民委员会$", "村");
        String core = name.replaceFirst("(社区)?(居委会|居委员会|居民委员会|居民委委会|委员会)$", "");
        return core.equals(name) ? name : core + "社区";
    }

    String officeName() {
        return place.name() + (place.name().endsWith("镇") ? "人民政府" : "办事处");
    }
}
