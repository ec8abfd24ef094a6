package heng.server.people;

import heng.core.place.PlaceCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Decides who may do what where. The only class that does; for what is personal PostgreSQL decides once more.
@Component
public class Access {

    private final Territory territory;

    Access(Territory territory) {
        this.territory = territory;
    }

    /// Whether one of the roles holds for the person in a place of a campaign.
    public boolean may(Person person, Collection<Role> roles, String campaign, PlaceCode place) {
        return held(person, roles).anyMatch(grant -> grant.isEverywhere() || territory.isWithin(campaign, place, new PlaceCode(grant.place())));
    }

    public boolean mayEverywhere(Person person, Collection<Role> roles) {
        return held(person, roles).anyMatch(Grant::isEverywhere);
    }

    public boolean mayAnywhere(Person person, Collection<Role> roles) {
        return held(person, roles).findAny().isPresent();
    }

    /// The highest places of a campaign in which one of the roles holds.
    public List<PlaceCode> places(Person person, Collection<Role> roles, String campaign) {
        PlaceCode root = territory.root(campaign).orElseThrow();
        List<PlaceCode> places = held(person, roles).map(grant -> grant.isEverywhere() ? root : new PlaceCode(grant.place()))
                .filter(place -> territory.place(campaign, place.text()).isPresent()).distinct().toList();
        return places.stream().filter(place -> places.stream().noneMatch(other -> !other.equals(place) && territory.isWithin(campaign, place, other))).toList();
    }

    /// Whether one of the roles reaches as far as a grant does: nobody gives more than he has, and nobody looks after an account that may do more than he.
    public boolean covers(Person person, Collection<Role> roles, Grant grant) {
        return held(person, roles).anyMatch(own -> own.isEverywhere() || !grant.isEverywhere() && territory.above(grant.place()).contains(own.place()));
    }

    /// Whether one of the roles reaches as far as everything that another account may do. One without any grant is looked after by who may everywhere.
    public boolean keeps(Person person, Collection<Role> roles, List<Grant> others) {
        return mayEverywhere(person, roles) || !others.isEmpty() && others.stream().allMatch(grant -> covers(person, roles, grant));
    }

    /// In whose right a person passes: the empty text in his own, else the account of the principal he stands in for; empty where he does not pass.
    public Optional<String> right(Person person, Predicate<Person> passes) {
        if (passes.test(person.alone())) return Optional.of("");
        return person.standIns().stream().filter(standIn -> passes.test(person.only(standIn))).map(Person.StandIn::principal).findFirst();
    }

    private static Stream<Grant> held(Person person, Collection<Role> roles) {
        return person.inForce().stream().filter(grant -> roles.contains(grant.role()));
    }

    /// Whether one of the roles holds in each of the roots that a campaign is to have; nobody has read a tree with them yet.
    ///
    /// @param nested whether a code begins with the code of the place around, as in the national tree
    public boolean mayFound(Person person, Collection<Role> roles, Collection<PlaceCode> roots, boolean nested) {
        return roots.stream().allMatch(root -> held(person, roles)
                .anyMatch(grant -> grant.isEverywhere() || grant.place().equals(root.text()) || nested && root.text().startsWith(grant.place())));
    }
}
