package heng.server.campaign.internal;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.server.campaign.Campaigns;
import heng.server.campaign.RecordLeaves;
import heng.server.ledger.Ledger;
import heng.server.people.Territory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Where the paths of requests lead, by the trees of the campaigns and the records of the ledger.
@Component
class CampaignTerritory implements Territory {

    private final Campaigns campaigns;
    private final Ledger ledger;

    CampaignTerritory(Campaigns campaigns, Ledger ledger) {
        this.campaigns = campaigns;
        this.ledger = ledger;
    }

    @Override
    public Optional<PlaceCode> root(String campaign) {
        return campaigns.find(campaign).map(running -> running.definition().tree().roots().getFirst().code());
    }

    @Override
    public Optional<PlaceCode> place(String campaign, String place) {
        return place.isBlank() ? Optional.empty() : campaigns.find(campaign).flatMap(running -> running.definition().tree().find(new PlaceCode(place))).map(Place::code);
    }

    @Override
    public Optional<PlaceCode> placeOfRecord(String campaign, String record) {
        return ledger.find(RecordLeaves.leafId(campaign, record)).flatMap(kept -> RecordLeaves.attempt(kept.leaf(), campaign)).map(found -> found.place());
    }

    @Override
    public boolean isWithin(String campaign, PlaceCode inner, PlaceCode outer) {
        return campaigns.find(campaign).map(running -> running.places().isWithin(inner, outer)).orElse(false);
    }

    @Override
    public List<String> above(String place) {
        List<List<String>> ways = campaigns.all().stream().map(running -> running.places().path(new PlaceCode(place)).stream().map(above -> above.code().text()).toList()).filter(way -> !way.isEmpty()).toList();
        return ways.isEmpty() ? List.of() : ways.getFirst().stream().filter(code -> ways.stream().allMatch(way -> way.contains(code))).toList();
    }

    @Override
    public List<Named> named(String codeOrName) {
        if (codeOrName.isBlank()) return List.of();
        List<Named> byCode = found(tree -> tree.find(new PlaceCode(codeOrName)).stream());
        return byCode.isEmpty() ? found(tree -> tree.all().stream().filter(place -> place.name().equals(codeOrName))) : byCode;
    }

    /// Each code once, by the name that the first campaign gives it.
    private List<Named> found(Function<PlaceTree, Stream<Place>> wanted) {
        Map<String, Named> found = new LinkedHashMap<>();
        campaigns.all().stream().flatMap(running -> wanted.apply(running.definition().tree())).forEach(place -> found.putIfAbsent(place.code().text(), new Named(place.code().text(), place.name())));
        return List.copyOf(found.values());
    }
}
