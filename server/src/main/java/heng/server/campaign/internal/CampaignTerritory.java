package heng.server.campaign.internal;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.server.campaign.Campaigns;
import heng.server.campaign.RecordLeaves;
import heng.server.ledger.Ledger;
import heng.server.people.Territory;
import java.util.Optional;
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
}
