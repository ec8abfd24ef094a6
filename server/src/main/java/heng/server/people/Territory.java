package heng.server.people;

import heng.core.place.PlaceCode;
import java.util.List;
import java.util.Optional;

/// Tells rights where things lie. Whoever runs campaigns implements it.
public interface Territory {

    /// The root of a campaign; empty for one that is not here.
    Optional<PlaceCode> root(String campaign);

    /// The place, if the campaign's tree has it.
    Optional<PlaceCode> place(String campaign, String place);

    Optional<PlaceCode> placeOfRecord(String campaign, String record);

    boolean isWithin(String campaign, PlaceCode inner, PlaceCode outer);

    /// A place that somebody named.
    record Named(String code, String name) {}

    /// The code of the place and those of all places above it, as every tree that has it agrees; empty for a place that no campaign has.
    List<String> above(String place);

    /// The places of all campaigns with this code, or else with this name.
    List<Named> named(String codeOrName);
}
