package heng.server.field;

import heng.core.place.Site;
import heng.server.campaign.Fix;
import java.util.Optional;
import java.util.OptionalLong;

/// How far positions lie from each other.
public final class Distances {

    /// Beyond this, and beyond what the device says of its accuracy, somebody should look. Our default: a long street or a park has its one position in the middle.
    public static final int FAR_METRES = 500;

    private static final double EARTH_METRES = 6_371_008.8; // mean radius, IUGG 1980

    private Distances() {}

    /// Along the great circle, between two positions in one system.
    public static double metres(Site.Position one, Site.Position other) {
        double north = Math.toRadians(other.latitude().doubleValue() - one.latitude().doubleValue());
        double east = Math.toRadians(other.longitude().doubleValue() - one.longitude().doubleValue());
        double across = Math.cos(Math.toRadians(one.latitude().doubleValue())) * Math.cos(Math.toRadians(other.latitude().doubleValue()));
        double half = Math.pow(Math.sin(north / 2), 2) + across * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /// In whole metres; empty where the system of either is not declared.
    public static OptionalLong metres(Fix fix, Site site) {
        Optional<Site.Position> there = site.position().flatMap(Site.Position::wgs84);
        Optional<Site.Position> here = fix.position().wgs84();
        return there.isEmpty() || here.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Math.round(metres(here.get(), there.get())));
    }

    /// Whether a measured position is so far from the site that somebody should look.
    public static boolean isFar(Fix fix, long metres) {
        return metres > FAR_METRES + fix.accuracyMetres().map(radius -> Math.round(radius.doubleValue())).orElse(0L);
    }
}
