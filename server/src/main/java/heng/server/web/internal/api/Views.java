package heng.server.web.internal.api;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.score.Published;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.people.Access;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What of a campaign a person may see.
@Component
public final class Views {

    /// Roles that read.
    public static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.PUBLIC));

    private final Campaigns campaigns;
    private final Access access;

    Views(Campaigns campaigns, Access access) {
        this.campaigns = campaigns;
        this.access = access;
    }

    /// @param tops the highest places that the person may see, at least one
    public record View(Running campaign, List<Place> tops) {

        public boolean has(PlaceCode place) {
            return tops.stream().anyMatch(top -> campaign.places().isWithin(place, top.code()));
        }

        /// A published number as the person may see it: a position, where positions leave, without neighbours outside.
        public Published of(Published one) {
            return one.among(place -> has(place.code()));
        }

        /// The part of it below a place.
        ///
        /// @throws NotHere for a place that is not in it
        public View only(PlaceCode place) {
            if (!has(place)) throw new NotHere();
            return new View(campaign, List.of(campaign.definition().tree().get(place)));
        }
    }

    /// @throws NotHere for a campaign that is not here, and for one of which the person may see nothing: which of both is not told
    public View of(Person person, String id) {
        Running campaign = campaigns.find(id).orElseThrow(NotHere::new);
        List<Place> tops = access.places(person, READERS, id).stream().map(code -> campaign.definition().tree().get(code)).toList();
        if (tops.isEmpty()) throw new NotHere();
        return new View(campaign, tops);
    }

    /// Those of which the person may see something.
    List<View> all(Person person) {
        return campaigns.all().stream().filter(campaign -> !access.places(person, READERS, campaign.id()).isEmpty()).map(campaign -> of(person, campaign.id())).toList();
    }
}
