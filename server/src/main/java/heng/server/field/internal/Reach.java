package heng.server.field.internal;

import heng.core.place.Site;
import heng.server.campaign.Running;
import heng.server.field.Submissions;
import heng.server.people.Access;
import heng.server.people.Person;
import heng.server.standard.SiteForm;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which sites somebody may submit records for: those of the places his role holds in, at which the standard asks something.
@Component
class Reach {

    private final Access access;

    Reach(Access access) {
        this.access = access;
    }

    /// In the order of the tree, within a place in that of the register.
    Stream<Site> sites(Person person, Running campaign) {
        Set<String> asked = campaign.forms().stream().map(SiteForm::type).collect(Collectors.toSet());
        return access.places(person, Submissions.SUBMITTERS, campaign.id()).stream().flatMap(place -> campaign.definition().tree().within(place).stream())
                .flatMap(place -> campaign.definition().evidence().sites(place.code()).stream()).filter(site -> asked.contains(site.type()));
    }
}
