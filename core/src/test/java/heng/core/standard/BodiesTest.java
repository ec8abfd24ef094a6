package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// L12: who answers for an item is carried with it and changes nothing that is computed.
class BodiesTest {

    private static final Shelf EMPTY = new Shelf() {

        @Override
        public Optional<Found> find(String reference, String from) {
            return Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    };

    private final Problems problems = new Problems();

    private Optional<Standard> read(String bodies) {
        String text = """
                heng: standard/1
                id: streets
                edition: "1"
                arithmetic: exact
                items:
                - {code: lamps, attribute: lamps%s}
                """.formatted(bodies);
        return new StandardReader(EMPTY, problems).read(new Shelf.Found("streets.yaml", text));
    }

    @Test
    void carriesBodiesWithTheItem() {
        Standard standard = read(", bodies: {lead: 市城管局, responsible: [甲区政府, 乙区政府]}").orElseThrow();
        assertThat(standard.items().get(new ColumnCode("lamps")).bodies()).isEqualTo(new Bodies(List.of("市城管局"), List.of("甲区政府", "乙区政府"), List.of()));
        assertThat(read("").orElseThrow().items().get(new ColumnCode("lamps")).bodies()).isEqualTo(Bodies.NONE);
    }

    @Test
    void keepsTheKernelAsItIs() {
        assertThat(read(", bodies: {lead: 市城管局}").orElseThrow().hash()).isEqualTo(read("").orElseThrow().hash());
    }

    @Test
    void refusesAnUnknownRole() {
        assertThat(read(", bodies: {leader: 市城管局}")).isEmpty();
        assertThat(problems.list()).extracting(problem -> problem.code()).containsExactly(RefusalCode.UNKNOWN_KEY);
    }
}
