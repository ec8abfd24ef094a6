package heng.server.place;

import heng.core.place.CoordinateSystem;
import java.util.List;
import java.util.Optional;

/// Boundaries of a campaign. There are none unless somebody imports them and says where they are from, in which coordinate system, and under which approval number.
public interface Boundaries {

    /// Of a file.
    int MOST_BYTES = 8 << 20;
    /// Of the points of a file, and of its lines.
    int MOST_POINTS = 200_000;
    int MOST_RINGS = 5_000;
    /// Of a source, in characters.
    int LONGEST_SOURCE = 200;

    /// Why a file was not taken.
    ///
    /// @param value what is wrong, as it was given; empty where something is missing
    record Refused(Fault fault, String value) {}

    /// What can be wrong with an import.
    enum Fault {
        NO_SOURCE, NO_SYSTEM, NO_APPROVAL, WRONG_APPROVAL, NO_FILE, TOO_LARGE, NOT_GEOJSON, WRONG_GEOMETRY, NOT_CLOSED, OUTSIDE, TOO_MANY;

        /// `no-source`
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// What came with a form.
    ///
    /// @param system the word of a [CoordinateSystem]; anything else is refused
    /// @param file GeoJSON (RFC 7946), polygons only
    record Import(String source, String system, String approval, byte[] file) {}

    /// Takes the place of what was imported before. Empty where it was taken; else why not, and nothing changed.
    Optional<Refused> take(String campaign, Import given);

    /// Empty where nothing was imported.
    Optional<Boundary> of(String campaign);

    /// Whether there were any to remove.
    boolean remove(String campaign);
}
