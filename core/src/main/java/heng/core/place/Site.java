package heng.core.place;

import java.math.BigDecimal;
import java.util.Optional;

/// Something that can be visited: it has a type of the standard and lies in a place.
///
/// @param position degrees as given, in the system that was declared
public record Site(SiteCode code, String type, String name, PlaceCode place, Optional<Position> position) {

    /// Longitude and latitude in degrees, −180…180 and −90…90.
    ///
    /// @param system empty where none was declared; then nobody knows where within half a kilometre the site is
    public record Position(BigDecimal longitude, BigDecimal latitude, Optional<CoordinateSystem> system) {

        public Position(BigDecimal longitude, BigDecimal latitude) {
            this(longitude, latitude, Optional.empty());
        }

        /// The same point in WGS-84, to [CoordinateSystem#DECIMALS] decimals where it had to be converted; empty where the system is not declared.
        public Optional<Position> wgs84() {
            return system.map(declared -> declared.toWgs84(this));
        }
    }
}
