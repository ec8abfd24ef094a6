package heng.core.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What longitude and latitude are measured in. WGS-84 is that of satellites; GCJ-02 that of Chinese maps, shifted by up to 700 m; BD-09 that of
/// Baidu, shifted once more. The shifts are publicly known formulas (they circulate since about 2010; neither is published by its maker), written down here
/// anew. GCJ-02 shifts within a rough box around China only, so outside the box the systems are the same but for Baidu's own shift.
public enum CoordinateSystem {
    WGS_84("WGS-84"), GCJ_02("GCJ-02"), BD_09("BD-09");

    /// Of a converted degree: 8 are a millimetre. The inverse of GCJ-02 is found by iteration to less than 1e-9 degrees, that of BD-09 to less than 1e-7 (a centimetre).
    public static final int DECIMALS = 8;

    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;

    /// The ellipsoid of Krasovsky: half its long axis in metres, and its eccentricity squared.
    private static final double HALF_AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
    private static final double BAIDU = Math.PI * 3000 / 180;
    private static final double BAIDU_EAST = 0.0065;
    private static final double BAIDU_NORTH = 0.006;
    private static final double CLOSE_ENOUGH = 1e-10;
    private static final int MOST_TURNS = 30;

    private record Point(double east, double north) {

        Point plus(double moreEast, double moreNorth) {
            return new Point(east + moreEast, north + moreNorth);
        }
    }

    @FunctionalInterface
    private interface Shift {

        Point of(Point point);
    }

    private final String word;

    CoordinateSystem(String word) {
        this.word = word;
    }

    /// As campaigns and tables write it.
    public String word() {
        return word;
    }

    public static Optional<CoordinateSystem> of(String word) {
        for (CoordinateSystem system : values()) if (system.word.equals(word)) return Optional.of(system);
        return Optional.empty();
    }

    /// Whether positions in it make sense there: GCJ-02 and BD-09 are made for China, of which this is the box of its extreme points
    /// (73.66…135.05 east, 3.86…53.55 north).
    public boolean isFor(Site.Position position) {
        if (this == WGS_84) return true;
        double east = position.longitude().doubleValue();
        double north = position.latitude().doubleValue();
        return east >= 73.66 && east <= 135.05 && north >= 3.86 && north <= 53.55;
    }

    /// The point in WGS-84; itself if it is.
    public Site.Position toWgs84(Site.Position position) {
        Point point = new Point(position.longitude().doubleValue(), position.latitude().doubleValue());
        Point found = switch (this) {
            case WGS_84 -> point;
            case GCJ_02 -> inverse(CoordinateSystem::shifted, point);
            case BD_09 -> inverse(CoordinateSystem::shifted, inverse(CoordinateSystem::baidu, point));
        };
        return this == WGS_84 ? position : position(found, WGS_84);
    }

    /// A point in WGS-84 as this system has it.
    public Site.Position fromWgs84(Site.Position position) {
        Point point = new Point(position.longitude().doubleValue(), position.latitude().doubleValue());
        return switch (this) {
            case WGS_84 -> position;
            case GCJ_02 -> position(shifted(point), this);
            case BD_09 -> position(baidu(shifted(point)), this);
        };
    }

    private static Site.Position position(Point point, CoordinateSystem system) {
        return new Site.Position(decimal(point.east), decimal(point.north), Optional.of(system));
    }

    private static BigDecimal decimal(double degrees) {
        return new BigDecimal(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /// Steps back by what the shift at the present guess is too far. The shifts change by less than a thousandth of a step, so each turn wins three digits.
    private static Point inverse(Shift shift, Point wanted) {
        Point guess = wanted;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Point there = shift.of(guess);
            double east = wanted.east - there.east;
            double north = wanted.north - there.north;
            guess = guess.plus(east, north);
            if (Math.abs(east) < CLOSE_ENOUGH && Math.abs(north) < CLOSE_ENOUGH) break;
        }
        return guess;
    }

    private static Point shifted(Point point) {
        if (point.east < WEST || point.east > EAST || point.north < SOUTH || point.north > NORTH) return point;
        double x = point.east - 105;
        double y = point.north - 35;
        double root = StrictMath.sqrt(Math.abs(x));
        double waves = 20 * StrictMath.sin(6 * Math.PI * x) + 20 * StrictMath.sin(2 * Math.PI * x);
        double metresNorth = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
                + (waves + 20 * StrictMath.sin(Math.PI * y) + 40 * StrictMath.sin(Math.PI * y / 3) + 160 * StrictMath.sin(Math.PI * y / 12) + 320 * StrictMath.sin(Math.PI * y / 30)) * 2 / 3;
        double metresEast = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
                + (waves + 20 * StrictMath.sin(Math.PI * x) + 40 * StrictMath.sin(Math.PI * x / 3) + 150 * StrictMath.sin(Math.PI * x / 12) + 300 * StrictMath.sin(Math.PI * x / 30)) * 2 / 3;
        double north = StrictMath.toRadians(point.north);
        double bulge = 1 - ECCENTRICITY * StrictMath.pow(StrictMath.sin(north), 2);
        double radius = StrictMath.sqrt(bulge);
        return point.plus(
                StrictMath.toDegrees(metresEast / (HALF_AXIS / radius * StrictMath.cos(north))),
                StrictMath.toDegrees(metresNorth / (HALF_AXIS * (1 - ECCENTRICITY) / (bulge * radius))));
    }

    private static Point baidu(Point point) {
        double radius = StrictMath.hypot(point.east, point.north) + 0.000_02 * StrictMath.sin(point.north * BAIDU);
        double angle = StrictMath.atan2(point.north, point.east) + 0.000_003 * StrictMath.cos(point.east * BAIDU);
        return new Point(radius * StrictMath.cos(angle) + BAIDU_EAST, radius * StrictMath.sin(angle) + BAIDU_NORTH);
    }
}
