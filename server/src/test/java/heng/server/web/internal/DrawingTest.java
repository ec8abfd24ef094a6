package heng.server.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import heng.core.place.CoordinateSystem;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// Treemaps, dots and the sheet of sites, as numbers.
class DrawingTest {

    @Test
    void dividesARectangleByWeightsWithoutGapsOrOverlaps() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<Double> weights = random.doubles(1 + random.nextInt(40)).map(one -> one < 0.1 ? 0 : one * one).boxed().toList();
            double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
            if (sum == 0) continue;
            Squares.Box whole = new Squares.Box(3, 5, 300, 200);
            List<Squares.Box> boxes = Squares.of(weights, whole);
            for (int i = 0; i < boxes.size(); i++) {
                Squares.Box box = boxes.get(i);
                assertThat(box.area()).isCloseTo(weights.get(i) / sum * whole.area(), offset(1e-6));
                assertThat(box.x()).isGreaterThanOrEqualTo(3 - 1e-6);
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(303 + 1e-6);
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(205 + 1e-6);
                for (int k = 0; k < i; k++) assertThat(overlap(box, boxes.get(k))).isLessThan(1e-6);
            }
        }
    }

    private static double overlap(Squares.Box a, Squares.Box b) {
        double wide = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double high = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        return Math.max(0, wide) * Math.max(0, high);
    }

    /// The example of the paper: 6, 6, 4, 3, 2, 2, 1 in a rectangle of 6 by 4.
    @Test
    void laysOutTheExampleOfThePaper() {
        List<Squares.Box> boxes = Squares.of(List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0), new Squares.Box(0, 0, 6, 4));
        assertThat(boxes.get(0)).isEqualTo(new Squares.Box(0, 0, 3, 2));
        assertThat(boxes.get(1)).isEqualTo(new Squares.Box(0, 2, 3, 2));
        assertThat(boxes.get(2).height()).isCloseTo(7 / 3.0, offset(1e-9));
        assertThat(boxes.get(2).width()).isCloseTo(12 / 7.0, offset(1e-9));
    }

    /// Names are of people's making: none may become markup.
    @Test
    void writesATreemapWithNamesThatNeedEscapes() throws Exception {
        Place place = new Place(new PlaceCode("41/01"), "<b>\"East\" & West</b>", new Level("city"), Optional.empty());
        var tile = new Treemap.Tile(place, place.name(), "1.5", place.name() + " · 1.5", 2, "scored", new Squares.Box(1, 2, 30, 40));
        var small = new Treemap.Tile(place, "", "", "none", -1, "no-evidence", new Squares.Box(1, 2, 0, 40));
        String svg = new Treemap(60, 50, List.of(new Treemap.Group(tile, List.of(tile, small)), new Treemap.Group(tile, List.of())), List.of(), "", "", 2).svg("a \"picture\"", "wide", "c 1");
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
        assertThat(root.getAttribute("aria-label")).isEqualTo("a \"picture\"");
        assertThat(root.getElementsByTagName("b").getLength()).isZero();
        assertThat(root.getElementsByTagName("rect").getLength()).as("a head, its tile, and one alone; none of the tile without room").isEqualTo(3);
        assertThat(((Element) root.getElementsByTagName("a").item(0)).getAttribute("href")).isEqualTo("/c/c%201/p/41%2F01");
        assertThat(root.getElementsByTagName("text").item(0).getTextContent()).isEqualTo(place.name());
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(place.name() + " · 1.5");
    }

    private static SiteCanvas.Dot dot(String code, String longitude, String latitude, Optional<CoordinateSystem> system) {
        return new SiteCanvas.Dot(new Site(new SiteCode(code), "t", code, new PlaceCode("p"), Optional.of(new Site.Position(new BigDecimal(longitude), new BigDecimal(latitude), system))), true);
    }

    /// A degree of latitude is 111.19 km; at 60° north a degree of longitude is half of that.
    @Test
    void drawsSitesToOneScaleBothWays() {
        Optional<CoordinateSystem> wgs = Optional.of(CoordinateSystem.WGS_84);
        SiteCanvas canvas = SiteCanvas.of(List.of(dot("a", "10.0", "59.99", wgs), dot("b", "10.0", "60.01", wgs), dot("c", "10.04", "59.99", wgs)), Optional.empty(), 600, 600).orElseThrow();
        double high = y(canvas, 0) - y(canvas, 1);
        double wide = x(canvas, 2) - x(canvas, 0);
        assertThat(wide / high).isCloseTo(1.0, offset(0.01)); // 0.04° × cos 60° = 0.02°
        assertThat(canvas.barText()).isEqualTo("500 m");
        assertThat(Double.parseDouble(canvas.bar()) / high * 2223.9).isCloseTo(500, offset(3.0));
    }

    private static double x(SiteCanvas canvas, int spot) {
        return Double.parseDouble(canvas.spots().get(spot).x());
    }

    private static double y(SiteCanvas canvas, int spot) {
        return Double.parseDouble(canvas.spots().get(spot).y());
    }

    @Test
    void drawsNoSiteWhoseCoordinateSystemNobodyDeclared() {
        List<SiteCanvas.Dot> dots = List.of(dot("a", "113.8", "34", Optional.of(CoordinateSystem.GCJ_02)), dot("b", "113.9", "34", Optional.empty()));
        SiteCanvas canvas = SiteCanvas.of(dots, Optional.empty(), 600, 400).orElseThrow();
        assertThat(canvas.spots()).hasSize(1);
        assertThat(canvas.undeclared()).isEqualTo(1);
        assertThat(SiteCanvas.of(dots.subList(1, 2), Optional.empty(), 600, 400)).isEmpty();
    }

    @Test
    void drawsManyNeighboursAsOneAndLosesNone() {
        List<SiteCanvas.Dot> dots = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) dots.add(dot("s" + i, "113." + (800 + random.nextInt(100)), "34.0" + (10 + random.nextInt(80)), Optional.of(CoordinateSystem.WGS_84)));
        SiteCanvas canvas = SiteCanvas.of(dots, Optional.empty(), 960, 640).orElseThrow();
        assertThat(canvas.spots().size() + canvas.clusters().stream().mapToInt(SiteCanvas.Cluster::sites).sum()).isEqualTo(3_000);
        assertThat(canvas.clusters().size()).isBetween(100, 1_000);
    }

    @Test
    void drawsADotForEachNumberAndBarsWhereThereAreTooMany() {
        List<Dots.Value> values = new ArrayList<>();
        for (int i = 0; i < 400; i++) values.add(new Dots.Value("p" + i, "", "", 60 + i % 37 / 2.0));
        Dots dots = Dots.of(values, 880);
        assertThat(dots.dots()).hasSize(400);
        assertThat(dots.bars()).isEmpty();
        assertThat(dots.dots()).allMatch(dot -> Double.parseDouble(dot.y()) > 0 && Double.parseDouble(dot.x()) <= 880);
        assertThat(dots.ticks().stream().map(Dots.Tick::text)).containsExactly("60", "62", "64", "66", "68", "70", "72", "74", "76", "78");
        values.add(new Dots.Value("q", "", "", 61));
        Dots bars = Dots.of(values, 880);
        assertThat(bars.dots()).isEmpty();
        assertThat(bars.bars().stream().mapToInt(bar -> Integer.parseInt(bar.said().substring(bar.said().lastIndexOf(' ') + 1))).sum()).isEqualTo(401);
    }

    @Test
    void cutsATableIntoPagesAndKeepsTheRestOfTheView() {
        var asked = new org.springframework.util.LinkedMultiValueMap<String, String>();
        asked.add("sort", "total");
        asked.add("dir", "down");
        asked.add("q", "东 &");
        asked.add("page", "3");
        TableAsk ask = TableAsk.of(asked);
        List<Integer> rows = java.util.stream.IntStream.range(0, 10_000).boxed().toList();
        assertThat(ask.cut(rows)).isEqualTo(rows.subList(200, 300));
        assertThat(ask.cut(rows.subList(0, 150))).as("beyond the last page").isEqualTo(rows.subList(100, 150));
        assertThat(ask.atPage("/c/x", java.util.Map.of("level", "county"), 4)).isEqualTo("/c/x?level=county&q=%E4%B8%9C%20%26&sort=total&dir=down&page=4");
        assertThat(ask.sortedBy("/c/x", java.util.Map.of(), "total")).doesNotContain("dir=down", "page");
        asked.set("page", "-1");
        assertThat(TableAsk.of(asked).page()).isEqualTo(1);
    }

    @Test
    void cutsNamesToTheRoomThereIs() {
        assertThat(Svg.cut("和尚桥镇", 4)).isEqualTo("和尚桥镇");
        assertThat(Svg.cut("和尚桥镇", 3)).isEqualTo("和尚…");
        assertThat(Svg.cut("Heshangqiao", 4)).isEqualTo("Heshan…");
        assertThat(Svg.nice(370)).isEqualTo(200);
    }

    @Test
    void writesNoFormulaIntoAFile() {
        assertThat(SeenExport.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(SeenExport.cell("@x, y")).isEqualTo("\"'@x, y\"");
        assertThat(SeenExport.cell("−3.20")).isEqualTo("-3.20");
        assertThat(SeenExport.cell("-a")).isEqualTo("'-a");
        assertThat(SeenExport.cell("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    }
}
