package heng.report;

import heng.core.kernel.Source;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.text.Json;
import heng.store.Campaign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where evidence is missing: sites that the standard looks at and nobody visited in the period.
final class Gaps {

    private final Campaign campaign;
    private final Catalogue catalogue;
    private final List<Site> asked;
    private final List<Site> unvisited;
    private final List<Place> areas;

    Gaps(Campaign campaign, Catalogue catalogue) {
        this.campaign = campaign;
        this.catalogue = catalogue;
        Set<String> types = new HashSet<>();
        campaign.standard().kernel().columns().values().forEach(column -> {
            if (column.source() instanceof Source.Records records) types.addAll(records.sites());
        });
        Set<SiteCode> visited = new HashSet<>();
        catalogue.records().stream().map(EvidenceRecord::site).forEach(site -> site.ifPresent(visited::add));
        this.asked = catalogue.sites().stream().filter(site -> types.contains(site.type())).toList();
        this.unvisited = asked.stream().filter(site -> !visited.contains(site.code())).toList();
        List<Place> below = campaign.tree().roots().stream().flatMap(root -> campaign.tree().children(root.code()).stream()).toList();
        this.areas = below.isEmpty() ? campaign.tree().roots() : below;
    }

    int asked() {
        return asked.size();
    }

    int unvisited() {
        return unvisited.size();
    }

    /// `sites`: numbers of the sites nobody visited. `areas`: area, type, visited, registered. `places`: place, visited, registered, for every place with sites.
    Json json() {
        return Json.object("sites", unvisited.stream().map(site -> catalogue.site(site.code())).toList(), "areas", areasJson(), "places", placesJson(),
                "asked", asked.size(), "unvisited", unvisited.size());
    }

    private Json areasJson() {
        Map<List<Integer>, int[]> counts = new HashMap<>();
        Map<PlaceCode, Place> areaOf = new HashMap<>();
        areas.forEach(area -> campaign.tree().within(area.code()).forEach(place -> areaOf.put(place.code(), area)));
        Set<Site> missing = new HashSet<>(unvisited);
        for (Site site : asked) {
            Place area = areaOf.get(site.place());
            if (area == null) continue;
            count(counts, List.of(catalogue.place(area.code()), catalogue.type(site.type())), missing.contains(site));
        }
        return json(counts);
    }

    private Json placesJson() {
        Map<List<Integer>, int[]> counts = new HashMap<>();
        Set<Site> missing = new HashSet<>(unvisited);
        for (Site site : asked) {
            Place up = campaign.tree().get(site.place());
            while (true) {
                count(counts, List.of(catalogue.place(up.code())), missing.contains(site));
                if (up.parent().isEmpty()) break;
                up = campaign.tree().get(up.parent().get());
            }
        }
        return json(counts);
    }

    private static void count(Map<List<Integer>, int[]> counts, List<Integer> key, boolean missing) {
        int[] pair = counts.computeIfAbsent(key, _ -> new int[2]);
        if (!missing) pair[0]++;
        pair[1]++;
    }

    private static Json json(Map<List<Integer>, int[]> counts) {
        return Json.of(counts.entrySet().stream().map(entry -> {
            List<Integer> row = new ArrayList<>(entry.getKey());
            row.add(entry.getValue()[0]);
            row.add(entry.getValue()[1]);
            return row;
        }).sorted((a, b) -> a.get(0).equals(b.get(0)) ? Integer.compare(a.get(1), b.get(1)) : Integer.compare(a.get(0), b.get(0))).toList());
    }
}
