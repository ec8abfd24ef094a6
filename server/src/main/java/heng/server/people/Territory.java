package heng.server.people;

import heng.core.place.PlaceCode;
import java.util.Optional;

/// Tells rights where things lie. Whoever runs campaigns implements it.
public interface Territory {

    /// The root of a campaign; empty for one that is not here.
    Optional<PlaceCode> root(String campaign);

    /// The place, if the campaign's tree has it.
    Optional<PlaceCode> place(String campaign, String place);

    Optional<PlaceCode> placeOfRecord(String campaign, String record);

    boolean isWithin(String campaign, PlaceCode inner, PlaceCode outer);
}
