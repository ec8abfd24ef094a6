package heng.core.place;

import java.math.BigDecimal;
import java.util.Optional;

/// Something that can be visited: it has a type of the standard and lies in a place.
///
/// @param position degrees as given; the coordinate system is the campaign's business
public record Site(SiteCode code, String type, String name, PlaceCode place, Optional<Position> position) {

    /// Longitude and latitude in degrees, −180…180 and −90…90.
    public record Position(BigDecimal longitude, BigDecimal latitude) {}
}
