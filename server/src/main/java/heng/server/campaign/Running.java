package heng.server.campaign;

import heng.core.campaign.Duties;
import heng.core.campaign.Part;
import heng.core.campaign.Body;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.server.place.Places;
import heng.server.standard.SiteForm;
import heng.store.Campaign;
import heng.store.RecordIntake;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A campaign as its file says it. Its records are those of the ledger, not those of the file. It may be replaced at any time: look it up at each request ([Campaigns]).
///
/// @param definition sites, tree, standard, attributes and earlier rounds; its own records are the ones that were imported
/// @param intake checks later records
/// @param forms what is asked at sites, by site type
/// @param duties who answers
/// @param made whether its files lie in the data folder, so that it can be changed in the site
public record Running(Campaign definition, RecordIntake intake, Places places, List<SiteForm> forms, Duties duties, boolean made, CampaignHistory history) {

    /// An open campaign that no ledger knows.
    public static Running of(Campaign definition) {
        return of(definition, false, CampaignHistory.begun(definition.id(), CampaignState.OPEN));
    }

    public static Running of(Campaign definition, boolean made, CampaignHistory history) {
        String method = definition.standard().methods().keySet().stream().findFirst().orElse("");
        return new Running(definition, new RecordIntake(definition), new Places(definition.tree()), SiteForm.of(definition.standard(), method),
                new Duties(definition.setup().duties(), definition.standard().items(), definition.tree()), made, history);
    }

    /// The same definition, further on.
    public Running with(CampaignHistory later) {
        return new Running(definition, intake, places, forms, duties, made, later);
    }

    public String id() {
        return definition.id();
    }

    public CampaignState state() {
        return history.state();
    }

    /// The method of a visit where a form does not say one: the first of the standard; empty text where it has none.
    public String method() {
        return definition.standard().methods().keySet().stream().findFirst().orElse("");
    }

    /// The sites of the round that an account was told to visit; empty where nobody told it anything, and then it visits all in its places.
    public Set<SiteCode> assignedSites(String account) {
        return definition.setup().assigned(account, definition.tree());
    }

    /// Who answers for what is found at an item, a site and its place; a part that nobody has is not there.
    public Map<Part, List<Body>> answering(String item, Optional<SiteCode> site, PlaceCode place) {
        Map<Part, List<Body>> found = new EnumMap<>(Part.class);
        duties.of(new ColumnCode(item), site.flatMap(intake::site).map(Site::type), place)
                .forEach((part, bodies) -> found.put(part, bodies.stream().flatMap(code -> definition.setup().body(code).stream()).toList()));
        return found;
    }
}
