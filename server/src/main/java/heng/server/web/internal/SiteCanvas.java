package heng.server.web.internal;

import heng.core.place.Site;
import heng.server.place.Boundary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sites by their positions on a plain sheet, in metres from their middle: no map lies under them. Where there are many, neighbours are drawn as one with their number.
///
/// @param lines of imported boundaries, as SVG paths
/// @param bar length of the scale bar, in the units of the drawing
/// @param barText what it stands for
/// @param undeclared sites whose coordinate system nobody declared: they are not drawn, because nobody knows where within half a kilometre they are
/// @param without sites without a position
record SiteCanvas(double width, double height, List<Spot> spots, List<Cluster> clusters, List<String> lines, String bar, String barText, int undeclared, int without) {

    private static final double SIDE = 28;
    private static final double FOOT = 44;
    private static final double METRES_PER_DEGREE = 6_371_008.8 * Math.PI / 180; // the mean radius of the earth
    private static final double SMALLEST = 200;
    private static final int MOST_SPOTS = 250;
    private static final double CELL = 26;
    private static final double SHORTEST_STEP = 0.6;

    /// A site and what is shown of it.
    record Dot(Site site, boolean visited) {}

    record Spot(Dot dot, String x, String y) {}

    /// @param visited how many of them were
    record Cluster(String x, String y, String radius, int sites, int visited) {}

    private record Point(double east, double north) {}

    /// Degrees to the drawing: equal scale both ways around the middle latitude, good to a percent over the size of a city.
    private record Frame(double west, double north, double stretch, double scale, double left, double top) {

        double x(Point at) {
            return left + (at.east - west) * METRES_PER_DEGREE * stretch * scale;
        }

        double y(Point at) {
            return top + (north - at.north) * METRES_PER_DEGREE * scale;
        }
    }

    /// Empty where no site has a position in a declared system.
    static Optional<SiteCanvas> of(Collection<Dot> sites, Optional<Boundary> boundary, double width, double height) {
        Map<Dot, Point> points = new LinkedHashMap<>();
        int without = 0;
        int undeclared = 0;
        for (Dot dot : sites) {
            Optional<Site.Position> position = dot.site.position();
            if (position.isEmpty()) without++;
            else if (position.get().wgs84().isEmpty()) undeclared++;
            else points.put(dot, new Point(position.get().wgs84().get().longitude().doubleValue(), position.get().wgs84().get().latitude().doubleValue()));
        }
        if (points.isEmpty()) return Optional.empty();
        Frame frame = frame(points.values(), width, height - FOOT);
        List<Spot> spots = new ArrayList<>();
        List<Cluster> clusters = new ArrayList<>();
        cells(points, frame).forEach(cell -> {
            if (cell.size() == 1 || points.size() <= MOST_SPOTS) cell.forEach(dot -> spots.add(new Spot(dot, Svg.number(frame.x(points.get(dot))), Svg.number(frame.y(points.get(dot))))));
            else clusters.add(cluster(cell, points, frame));
        });
        double metres = Svg.nice((width - 2 * SIDE) / 4 / frame.scale);
        return Optional.of(new SiteCanvas(width, height, spots, clusters, boundary.map(lines -> lines(lines, frame)).orElse(List.of()), Svg.number(metres * frame.scale),
                metres >= 1000 ? new java.math.BigDecimal(metres / 1000).stripTrailingZeros().toPlainString() + " km" : Math.round(metres) + " m", undeclared, without));
    }

    private static Frame frame(Collection<Point> points, double width, double height) {
        double west = points.stream().mapToDouble(Point::east).min().orElseThrow();
        double east = points.stream().mapToDouble(Point::east).max().orElseThrow();
        double south = points.stream().mapToDouble(Point::north).min().orElseThrow();
        double north = points.stream().mapToDouble(Point::north).max().orElseThrow();
        double stretch = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max(SMALLEST, (east - west) * METRES_PER_DEGREE * stretch);
        double high = Math.max(SMALLEST, (north - south) * METRES_PER_DEGREE);
        double scale = Math.min((width - 2 * SIDE) / wide, (height - 2 * SIDE) / high);
        double left = (width - (east - west) * METRES_PER_DEGREE * stretch * scale) / 2;
        double top = (height - (north - south) * METRES_PER_DEGREE * scale) / 2;
        return new Frame(west, north, stretch, scale, left, top);
    }

    private static Collection<List<Dot>> cells(Map<Dot, Point> points, Frame frame) {
        Map<String, List<Dot>> cells = new LinkedHashMap<>();
        points.forEach((dot, point) -> cells.computeIfAbsent((int) (frame.x(point) / CELL) + ":" + (int) (frame.y(point) / CELL), _ -> new ArrayList<>()).add(dot));
        return cells.values();
    }

    private static Cluster cluster(List<Dot> cell, Map<Dot, Point> points, Frame frame) {
        double x = cell.stream().mapToDouble(dot -> frame.x(points.get(dot))).average().orElseThrow();
        double y = cell.stream().mapToDouble(dot -> frame.y(points.get(dot))).average().orElseThrow();
        double radius = Math.min(CELL / 2, 8 + Math.sqrt(cell.size()));
        return new Cluster(Svg.number(x), Svg.number(y), Svg.number(radius), cell.size(), (int) cell.stream().filter(Dot::visited).count());
    }

    /// Points that would fall on the one before are left out.
    private static List<String> lines(Boundary boundary, Frame frame) {
        return boundary.rings().stream().map(ring -> {
            StringBuilder path = new StringBuilder();
            double lastX = Double.NaN;
            double lastY = Double.NaN;
            for (int i = 0; i < ring.degrees().length; i += 2) {
                Point point = new Point(ring.degrees()[i], ring.degrees()[i + 1]);
                double x = frame.x(point);
                double y = frame.y(point);
                if (Math.hypot(x - lastX, y - lastY) < SHORTEST_STEP) continue;
                path.append(path.isEmpty() ? 'M' : 'L').append(Svg.number(x)).append(' ').append(Svg.number(y));
                lastX = x;
                lastY = y;
            }
            return path.append('Z').toString();
        }).toList();
    }
}
