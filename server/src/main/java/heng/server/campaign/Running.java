package heng.server.campaign;

import heng.server.place.Places;
import heng.server.standard.SiteForm;
import heng.store.Campaign;
import heng.store.RecordIntake;
import java.util.List;

/// A campaign as its file says it. Its records are those of the ledger, not those of the file.
///
/// @param definition sites, tree, standard, attributes and earlier rounds; its own records are the ones that were imported
/// @param intake checks later records
/// @param forms what is asked at sites, by site type
public record Running(Campaign definition, RecordIntake intake, Places places, List<SiteForm> forms) {

    public static Running of(Campaign definition) {
        String method = definition.standard().methods().keySet().stream().findFirst().orElse("");
        return new Running(definition, new RecordIntake(definition), new Places(definition.tree()), SiteForm.of(definition.standard(), method));
    }

    public String id() {
        return definition.id();
    }

    /// The method of a visit where a form does not say one: the first of the standard; empty text where it has none.
    public String method() {
        return definition.standard().methods().keySet().stream().findFirst().orElse("");
    }
}
