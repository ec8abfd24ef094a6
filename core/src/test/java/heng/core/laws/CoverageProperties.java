package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.Column;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.reference.Reference;
import heng.core.score.Coverage;
import heng.core.score.Unit;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// S2.7: coverage is two integers, added up and never more than what was due.
class CoverageProperties {

    @Provide
    Arbitrary<Setting> settings() {
        return Setting.exact();
    }

    @Property(tries = 300)
    void seenNeverExceedsDue(@ForAll("settings") Setting setting) {
        Setting.cells(setting.kernel(), setting.world()).forEach((at, cell) -> {
            assertThat(cell.coverage().seen()).as(at + " " + cell).isBetween(0, cell.coverage().due());
        });
    }

    @Property(tries = 300)
    void coverageOfACombinationIsTheSumOverItsParts(@ForAll("settings") Setting setting) {
        var kernel = setting.kernel();
        var reference = new Reference(kernel, setting.world().evidence());
        Setting.everywhere(kernel, setting.world(), (code, place) -> {
            Column column = kernel.column(code);
            Coverage total = sum(reference.units(code, column.steps().size(), place));
            boolean within = column.steps().stream().noneMatch(step -> step instanceof Step.Pool pool && pool.to().isPresent());
            if (within) assertThat(total).as(code + " at " + place).isEqualTo(parts(column, place, reference));
        });
    }

    private static Coverage parts(Column column, PlaceCode place, Reference reference) {
        return switch (column.source()) {
            case Source.Children children -> children.children().stream().map(child -> reference.value(child.column(), place).coverage()).reduce(Coverage.NONE, Coverage::plus);
            case Source.OfColumn(var other, var at) -> at.map(level -> reference.at(level, reference.evidence().tree().get(place))).map(parts ->
                    parts.stream().map(part -> reference.value(other, part.code()).coverage()).reduce(Coverage.NONE, Coverage::plus)).orElseGet(() -> reference.value(other, place).coverage());
            case Source.Records _, Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ -> sum(reference.units(column.code(), 0, place));
        };
    }

    /// Due are, until S4.2 says what a site is whose records another column charges (FoundByLawsTest.sawTheSiteWhoseFaultsAnotherItemCharges), without `unless`:
    /// the sites of the register, seen are those with a record that the source asks for (S4.2).
    @Property(tries = 300)
    void sitesOfTheRegisterAreDueAndVisitedOnesSeen(@ForAll("settings") Setting setting) {
        var kernel = setting.kernel();
        var reference = new Reference(kernel, setting.world().evidence());
        Setting.everywhere(kernel, setting.world(), (code, place) -> {
            if (!(kernel.column(code).source() instanceof Source.Records source) || source.sites().isEmpty() || !source.unless().isEmpty()) return;
            List<Site> due = setting.world().sites().stream()
                    .filter(site -> source.sites().contains(site.type()) && setting.world().tree().isWithin(site.place(), place)).toList();
            long seen = due.stream().filter(site -> setting.world().records().stream().anyMatch(one -> one.site().equals(java.util.Optional.of(site.code()))
                    && source.items().contains(one.item()) && (source.methods().isEmpty() || source.methods().contains(one.method())))).count();
            assertThat(sum(reference.units(code, 0, place))).as(code + " at " + place).isEqualTo(new Coverage((int) seen, due.size()));
        });
    }

    private static Coverage sum(List<Unit> units) {
        return units.stream().map(unit -> unit.cell().coverage()).reduce(Coverage.NONE, Coverage::plus);
    }
}
