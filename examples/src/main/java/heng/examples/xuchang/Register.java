package heng.examples.xuchang;

import heng.core.place.Place;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.Site.Position;
import heng.core.place.SiteCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Invents the register of sites: about 1,200, at simulated positions.
final class Register {

    private record Draft(String type, String name, Place place, Town town) {}

    private final PlaceTree tree;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Register(PlaceTree tree) {
        this.tree = tree;
        for (Place county : tree.children(tree.roots().getFirst().code())) {
            List<Town> towns = Town.of(tree, county);
            for (SiteKind kind : SiteKind.ALL) place(kind, county, towns);
        }
    }

    private void place(SiteKind kind, Place county, List<Town> towns) {
        List<Town> built = towns.stream().filter(Town::built).toList();
        List<Town> outside = towns.stream().filter(town -> !town.built()).toList();
        switch (kind.where()) {
            case TOWN, COMMUNITY -> built.forEach(town -> some(kind, town, (int) kind.share()));
            case OUTSIDE, VILLAGE -> {
                for (int i = 0; i < outside.size(); i++) some(kind, outside.get(i), kind.share() < 1 ? (i + kind.type().length()) % 2 : (int) kind.share());
            }
            case COUNTY -> spread(kind, county, built);
            case ANYWHERE -> spread(kind, county, towns);
        }
    }

    private void spread(SiteKind kind, Place county, List<Town> towns) {
        for (int i = 0; i < kind.share(); i++) {
            some(kind, towns.get(Dice.of("town of", county.code().text(), kind.type(), "" + i).below(towns.size())), 1);
        }
    }

    private void some(SiteKind kind, Town town, int count) {
        for (int i = 0; i < count; i++) {
            Place place = switch (kind.where()) {
                case COMMUNITY -> one(town.communitiesOnly(), kind, town, i);
                case VILLAGE -> one(town.villagesOnly(), kind, town, i);
                case TOWN, OUTSIDE, COUNTY, ANYWHERE -> town.place();
            };
            drafts.add(new Draft(kind.type(), name(kind, town, place), place, town));
        }
    }

    private static Place one(List<Place> places, SiteKind kind, Town town, int index) {
        return places.get(Dice.of("village of", town.place().code().text(), kind.type(), "" + index).below(places.size()));
    }

    private String name(SiteKind kind, Town town, Place place) {
        if (kind.type().equals("subdistrict-office")) return town.officeName();
        String stem = place.equals(town.place()) ? place.name() : Town.shortName(place);
        int number = numbers.merge(place.code() + kind.name(), 1, Integer::sum);
        return stem + kind.name().replace("*", "" + number);
    }

    /// In the order of the tree.
    List<Site> sites() {
        Map<Place, List<Draft>> byPlace = new HashMap<>();
        drafts.forEach(draft -> byPlace.computeIfAbsent(draft.place(), _ -> new ArrayList<>()).add(draft));
        List<Site> sites = new ArrayList<>();
        for (Place place : tree.all()) {
            for (Draft draft : byPlace.getOrDefault(place, List.of())) {
                var code = new SiteCode("s%04d".formatted(sites.size() + 1));
                sites.add(new Site(code, draft.type(), draft.name(), place.code(), Optional.of(Whereabouts.of(draft.town(), place, draft.name()))));
            }
        }
        return sites;
    }

    /// What a site is, whatever number it has in the register: so that one site more changes nothing seen at the others.
    static String key(Site site) {
        return site.place() + " " + site.name();
    }

    static List<String> row(Site site) {
        Position position = site.position().orElseThrow();
        return List.of(site.code().text(), site.type(), site.name(), site.place().text(), degrees(position.longitude()), degrees(position.latitude()));
    }

    private static String degrees(BigDecimal degrees) {
        return degrees.toPlainString();
    }
}
