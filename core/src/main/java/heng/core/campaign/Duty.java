package heng.core.campaign;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import java.util.Optional;

/// One line of the responsibility matrix: a body has a part in what is found at an item, at sites of a type, in a territory.
///
/// @param item with all items below it; empty for every item
/// @param siteType empty for every type, and for records without a site
/// @param place with all places below it; empty for the whole campaign
public record Duty(Optional<ColumnCode> item, Optional<String> siteType, Optional<PlaceCode> place, Part part, BodyCode body) {

    /// What a later line with the same key replaces: a lead is one, of the other parts there may be several bodies.
    public String key() {
        String where = item.map(ColumnCode::text).orElse("") + '|' + siteType.orElse("") + '|' + place.map(PlaceCode::text).orElse("") + '|' + part.word();
        return part == Part.LEAD ? where : where + '|' + body;
    }
}
