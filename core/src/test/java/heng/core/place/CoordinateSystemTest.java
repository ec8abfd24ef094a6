package heng.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.Site.Position;
import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoordinateSystemTest {

    private static final double TEN_CENTIMETRES = 1e-6;

    private static Position at(double longitude, double latitude) {
        return new Position(BigDecimal.valueOf(longitude), BigDecimal.valueOf(latitude));
    }

    /// Points that implementations of others give for 116.404, 39.915 (the example in the description of the npm package coordtransform).
    @Test
    void shiftsAsOthersDo() {
        Position gcj = CoordinateSystem.GCJ_02.fromWgs84(at(116.404, 39.915));
        assertThat(gcj.longitude().doubleValue()).isCloseTo(116.41024449916938, Offset.offset(TEN_CENTIMETRES));
        assertThat(gcj.latitude().doubleValue()).isCloseTo(39.91640428150164, Offset.offset(TEN_CENTIMETRES));
        assertThat(gcj.system()).contains(CoordinateSystem.GCJ_02);
    }

    /// BD-09 of a point in GCJ-02, from the same source: 116.404, 39.915 becomes 116.41036949371029, 39.92133699351021.
    @Test
    void shiftsOnceMoreForBaidu() {
        Position wgs = CoordinateSystem.GCJ_02.toWgs84(at(116.404, 39.915));
        Position baidu = CoordinateSystem.BD_09.fromWgs84(wgs);
        assertThat(baidu.longitude().doubleValue()).isCloseTo(116.41036949371029, Offset.offset(TEN_CENTIMETRES));
        assertThat(baidu.latitude().doubleValue()).isCloseTo(39.92133699351021, Offset.offset(TEN_CENTIMETRES));
    }

    @ParameterizedTest
    @CsvSource({"GCJ_02", "BD_09"})
    void findsBackToLessThanACentimetreAllOverChina(CoordinateSystem system) {
        int points = 0;
        for (double east = 73.7; east < 135; east += 1.37) {
            for (double north = 3.9; north < 53.5; north += 0.93, points++) {
                Position back = system.toWgs84(system.fromWgs84(at(east, north)));
                assertThat(back.longitude().doubleValue()).as("%s at %s %s", system, east, north).isCloseTo(east, Offset.offset(1e-7));
                assertThat(back.latitude().doubleValue()).as("%s at %s %s", system, east, north).isCloseTo(north, Offset.offset(1e-7));
            }
        }
        assertThat(points).isGreaterThan(2000);
    }

    @Test
    void shiftsByHundredsOfMetresInXuchang() {
        Position wgs = CoordinateSystem.GCJ_02.toWgs84(at(113.85, 34.03));
        assertThat(Math.abs(wgs.longitude().doubleValue() - 113.85) * 92_000).isBetween(300.0, 900.0);
        assertThat(wgs.longitude().scale()).isEqualTo(CoordinateSystem.DECIMALS);
    }

    @Test
    void leavesWgs84AndPointsFarFromChinaAsTheyAre() {
        var wgs = at(113.85, 34.03);
        assertThat(CoordinateSystem.WGS_84.toWgs84(wgs)).isSameAs(wgs);
        Position paris = CoordinateSystem.GCJ_02.toWgs84(at(2.35, 48.85));
        assertThat(paris.longitude()).isEqualByComparingTo("2.35");
        assertThat(paris.latitude()).isEqualByComparingTo("48.85");
    }

    @ParameterizedTest
    @CsvSource({"73.66, 3.86, true", "135.05, 53.55, true", "73.65, 30, false", "135.06, 30, false", "100, 3.85, false", "100, 53.56, false", "34.03, 113.85, false"})
    void isForChina(double east, double north, boolean expected) {
        assertThat(CoordinateSystem.BD_09.isFor(at(east, north))).isEqualTo(expected);
        assertThat(CoordinateSystem.WGS_84.isFor(at(east, north))).isTrue();
    }

    @Test
    void knowsItsWords() {
        assertThat(CoordinateSystem.of("GCJ-02")).contains(CoordinateSystem.GCJ_02);
        assertThat(CoordinateSystem.of("gcj02")).isEmpty();
    }

    @Test
    void knowsNoWgs84OfWhatNobodyDeclared() {
        assertThat(at(113.85, 34.03).wgs84()).isEmpty();
    }
}
