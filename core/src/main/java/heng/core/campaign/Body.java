package heng.core.campaign;

import heng.core.place.PlaceCode;
import heng.core.standard.Title;
import java.util.Optional;

/// An organisation that answers for something; never a person.
///
/// @param place that it belongs to; empty where the register says none
/// @param parent the body above it
public record Body(BodyCode code, Title name, Optional<PlaceCode> place, Optional<BodyCode> parent) {}
