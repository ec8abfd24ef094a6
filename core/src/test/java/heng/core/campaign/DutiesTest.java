package heng.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.standard.Bodies;
import heng.core.standard.Item;
import heng.core.standard.Title;
import heng.core.text.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who answers: the nearest item, then the site type, then the nearest place; each part on its own.
class DutiesTest {

    /// city > east > e1, city > west; total > streets > lamps, litter.
    private static final PlaceTree TREE = new PlaceTree("t", List.of(new Level("city"), new Level("county"), new Level("street")),
            List.of(place("41", ""), place("4101", "41"), place("4102", "41"), place("410101", "4101")));

    private static Place place(String code, String parent) {
        return new Place(new PlaceCode(code), code, new Level(parent.isEmpty() ? "city" : code.length() == 4 ? "county" : "street"), Optional.of(parent).filter(text -> !text.isEmpty()).map(PlaceCode::new));
    }

    private static Map<ColumnCode, Item> items() {
        Map<ColumnCode, Item> items = new LinkedHashMap<>();
        item(items, "total", "streets");
        item(items, "streets", "lamps", "litter");
        item(items, "lamps");
        item(items, "litter");
        return items;
    }

    private static void item(Map<ColumnCode, Item> items, String code, String... children) {
        items.put(new ColumnCode(code), new Item(new ColumnCode(code), new Title(code, code), List.of(children).stream().map(ColumnCode::new).toList(), List.of(), Bodies.NONE, Spot.of("s")));
    }

    /// item, site type, place, part, body; `.` is empty.
    private static final String MATRIX = """
            .       .      .      lead        city-office
            streets .      .      lead        streets-office
            lamps   .      .      lead        light-office
            lamps   market .      lead        market-office
            lamps   .      4101   lead        east-light
            .       .      4101   responsible east
            .       .      410101 responsible street-1
            lamps   .      .      responsible light-office
            .       market .      supporting  market-office
            .       .      4101   supporting  east
            .       .      .      partner     p1
            .       .      .      partner     p2
            """;

    /// item, site type, place → lead; responsible; supporting; partner.
    private static final String ANSWERS = """
            total   .      4102   city-office    .            .             p1+p2
            streets .      4102   streets-office .            .             p1+p2
            litter  .      4102   streets-office .            .             p1+p2
            litter  .      410101 streets-office street-1     east          p1+p2
            litter  street 4101   streets-office east         east          p1+p2
            lamps   .      4102   light-office   light-office .             p1+p2
            lamps   street 410101 east-light     light-office east          p1+p2
            lamps   market 410101 market-office  light-office market-office p1+p2
            other   .      41     city-office    .            .             p1+p2
            """;

    private static Optional<String> given(String cell) {
        return cell.equals(".") ? Optional.empty() : Optional.of(cell);
    }

    private static Duties matrix(String text) {
        return new Duties(text.lines().map(line -> line.split(" +")).map(cells -> new Duty(given(cells[0]).map(ColumnCode::new), given(cells[1]), given(cells[2]).map(PlaceCode::new),
                Part.of(cells[3]).orElseThrow(), new BodyCode(cells[4]))).toList(), items(), TREE);
    }

    @Test
    void takesTheNearestLineForEachPart() {
        Duties duties = matrix(MATRIX);
        String found = ANSWERS.lines().map(line -> line.split(" +")).map(cells -> {
            Map<Part, List<BodyCode>> answer = duties.of(new ColumnCode(cells[0]), given(cells[1]), new PlaceCode(cells[2]));
            return cells[0] + " " + cells[1] + " " + cells[2] + " " + java.util.Arrays.stream(Part.values())
                    .map(part -> answer.containsKey(part) ? answer.get(part).stream().map(BodyCode::text).collect(Collectors.joining("+")) : ".").collect(Collectors.joining(" "));
        }).collect(Collectors.joining("\n"));
        assertThat(found + "\n").isEqualTo(ANSWERS.replaceAll(" +", " "));
    }

    @Test
    void saysNothingWhereNoLineFits() {
        assertThat(matrix("lamps . 4101 lead x").of(new ColumnCode("lamps"), Optional.empty(), new PlaceCode("4102"))).isEmpty();
        assertThat(matrix("lamps market . lead x").of(new ColumnCode("lamps"), Optional.empty(), new PlaceCode("4101"))).isEmpty();
    }

    @Test
    void hasOneLeadForAKeyAndSeveralOfTheOtherParts() {
        Duty lead = new Duty(Optional.empty(), Optional.empty(), Optional.empty(), Part.LEAD, new BodyCode("a"));
        assertThat(new Duty(lead.item(), lead.siteType(), lead.place(), Part.LEAD, new BodyCode("b")).key()).isEqualTo(lead.key());
        assertThat(new Duty(lead.item(), lead.siteType(), lead.place(), Part.PARTNER, new BodyCode("a")).key()).isNotEqualTo(new Duty(lead.item(), lead.siteType(), lead.place(), Part.PARTNER, new BodyCode("b")).key());
    }

    @Test
    void knowsPartsInBothLanguages() {
        assertThat(List.of("牵头", "牵头单位", "lead", "包联单位").stream().map(Part::of)).containsExactly(Optional.of(Part.LEAD), Optional.of(Part.LEAD), Optional.of(Part.LEAD), Optional.of(Part.PARTNER));
        assertThat(Part.of("boss")).isEmpty();
    }
}
