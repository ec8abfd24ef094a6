package heng.server.place;

import heng.core.place.CoordinateSystem;
import java.time.Instant;
import java.util.List;

/// Lines that somebody imported to be drawn under the sites, with what the law wants to stand beside them.
///
/// @param source who published them, and where
/// @param approval the approval number of the map (审图号), such as `GS(2024)0650号`
/// @param system the system in which the file gave its positions; [Ring] has them in WGS-84
/// @param rings in the order of the file
/// @param sha256 of the file, in hex
public record Boundary(long id, String campaign, String source, String approval, CoordinateSystem system, List<Ring> rings, String sha256, Instant imported) {

    /// One closed line.
    ///
    /// @param name as the file has it; empty where it has none, and for holes
    /// @param degrees longitude, latitude, longitude, latitude … in WGS-84, the first point again at the end
    public record Ring(String name, double[] degrees) {}

    public Boundary {
        rings = List.copyOf(rings);
    }
}
