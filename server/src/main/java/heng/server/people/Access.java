package heng.server.people;

import heng.core.place.PlaceCode;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Decides who may do what where. The only class that does.
@Component
public class Access {

    private final Territory territory;

    Access(Territory territory) {
        this.territory = territory;
    }

    /// Whether one of the roles holds for the person in a place of a campaign.
    public boolean may(Person person, Collection<Role> roles, String campaign, PlaceCode place) {
        return person.grants().stream().filter(grant -> roles.contains(grant.role()))
                .anyMatch(grant -> grant.isEverywhere() || territory.isWithin(campaign, place, new PlaceCode(grant.place())));
    }

    public boolean mayEverywhere(Person person, Collection<Role> roles) {
        return person.grants().stream().anyMatch(grant -> roles.contains(grant.role()) && grant.isEverywhere());
    }

    public boolean mayAnywhere(Person person, Collection<Role> roles) {
        return person.grants().stream().anyMatch(grant -> roles.contains(grant.role()));
    }

    /// The highest places of a campaign in which one of the roles holds.
    public List<PlaceCode> places(Person person, Collection<Role> roles, String campaign) {
        PlaceCode root = territory.root(campaign).orElseThrow();
        List<PlaceCode> places = person.grants().stream().filter(grant -> roles.contains(grant.role())).map(grant -> grant.isEverywhere() ? root : new PlaceCode(grant.place()))
                .filter(place -> territory.place(campaign, place.text()).isPresent()).distinct().toList();
        return places.stream().filter(place -> places.stream().noneMatch(other -> !other.equals(place) && territory.isWithin(campaign, place, other))).toList();
    }

    /// Whether one of the roles holds in each of the roots that a campaign is to have; nobody has read a tree with them yet.
    ///
    /// @param nested whether a code begins with the code of the place around, as in the national tree
    public boolean mayFound(Person person, Collection<Role> roles, Collection<PlaceCode> roots, boolean nested) {
        return roots.stream().allMatch(root -> person.grants().stream().filter(grant -> roles.contains(grant.role()))
                .anyMatch(grant -> grant.isEverywhere() || grant.place().equals(root.text()) || nested && root.text().startsWith(grant.place())));
    }
}
