package heng.server.place.internal;

import heng.core.place.CoordinateSystem;
import heng.core.place.Site;
import heng.server.place.Boundaries;
import heng.server.place.Boundaries.Fault;
import heng.server.place.Boundaries.Refused;
import heng.server.place.Boundary.Ring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads polygons from GeoJSON (RFC 7946). What is not a polygon is refused, not left out: a boundary that is half there is a wrong one.
final class GeoJson {

    private static final int LONGEST_NAME = 80;
    private static final int FEWEST_POINTS = 4;

    private final JsonMapper mapper;
    private final CoordinateSystem system;
    private final List<Ring> rings = new ArrayList<>();
    private int points;

    GeoJson(JsonMapper mapper, CoordinateSystem system) {
        this.mapper = mapper;
        this.system = system;
    }

    List<Ring> rings() {
        return rings;
    }

    /// Empty where everything was read.
    Optional<Refused> read(byte[] file) {
        JsonNode root;
        try {
            root = mapper.readTree(file);
        } catch (JacksonException e) {
            return refuse(Fault.NOT_GEOJSON, e.getOriginalMessage());
        }
        Optional<Refused> fault = switch (root.path("type").asString("")) {
            case "FeatureCollection" -> each(root.path("features"), this::feature);
            case "Feature" -> feature(root);
            default -> geometry(root, "");
        };
        return fault.isEmpty() && rings.isEmpty() ? refuse(Fault.NOT_GEOJSON, "0 polygons") : fault;
    }

    @FunctionalInterface
    private interface Part {

        Optional<Refused> read(JsonNode node);
    }

    private static Optional<Refused> each(JsonNode nodes, Part part) {
        if (!nodes.isArray()) return refuse(Fault.NOT_GEOJSON, nodes.getNodeType().name());
        for (JsonNode node : nodes) {
            Optional<Refused> fault = part.read(node);
            if (fault.isPresent()) return fault;
        }
        return Optional.empty();
    }

    private Optional<Refused> feature(JsonNode feature) {
        String name = feature.path("properties").path("name").asString("").strip();
        return geometry(feature.path("geometry"), name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }

    private Optional<Refused> geometry(JsonNode geometry, String name) {
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(geometry.path("coordinates"), name);
            case "MultiPolygon" -> each(geometry.path("coordinates"), polygon -> polygon(polygon, name));
            case String other -> refuse(Fault.WRONG_GEOMETRY, other.isEmpty() ? "—" : other);
        };
    }

    private Optional<Refused> polygon(JsonNode polygon, String name) {
        int before = rings.size();
        return each(polygon, ring -> ring(ring, rings.size() == before ? name : ""));
    }

    private Optional<Refused> ring(JsonNode ring, String name) {
        if (!ring.isArray() || ring.size() < FEWEST_POINTS) return refuse(Fault.NOT_CLOSED, String.valueOf(ring.size()));
        points += ring.size();
        if (points > Boundaries.MOST_POINTS || rings.size() >= Boundaries.MOST_RINGS) return refuse(Fault.TOO_MANY, String.valueOf(Math.max(points, rings.size() + 1)));
        double[] degrees = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            JsonNode east = ring.get(i).path(0);
            JsonNode north = ring.get(i).path(1);
            if (!east.isNumber() || !north.isNumber()) return refuse(Fault.NOT_GEOJSON, ring.get(i).toString());
            if (Math.abs(east.doubleValue()) > 180 || Math.abs(north.doubleValue()) > 90) return refuse(Fault.OUTSIDE, ring.get(i).toString());
            Site.Position given = new Site.Position(BigDecimal.valueOf(east.doubleValue()), BigDecimal.valueOf(north.doubleValue()), Optional.of(system));
            if (!system.isFor(given)) return refuse(Fault.OUTSIDE, ring.get(i).toString());
            Site.Position position = system.toWgs84(given);
            degrees[2 * i] = position.longitude().doubleValue();
            degrees[2 * i + 1] = position.latitude().doubleValue();
        }
        if (!ring.get(0).equals(ring.get(ring.size() - 1))) return refuse(Fault.NOT_CLOSED, ring.get(0) + " … " + ring.get(ring.size() - 1));
        rings.add(new Ring(name, degrees));
        return Optional.empty();
    }

    private static Optional<Refused> refuse(Fault fault, String value) {
        return Optional.of(new Refused(fault, value.length() > 120 ? value.substring(0, 120) + "…" : value));
    }
}
