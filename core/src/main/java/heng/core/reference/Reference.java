package heng.core.reference;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.number.Arithmetic;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.score.Amount;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.Evidence;
import heng.core.score.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `value(column, place)`, memoised: the meaning of a standard. Not for several threads.
public final class Reference {

    private record Key(ColumnCode column, int steps, PlaceCode place) {}

    /// A cell that is taken as given.
    ///
    /// @param steps the number of its column's steps after which it stands
    public record Supposed(ColumnCode column, int steps, Cell cell) {}

    private final Kernel kernel;
    private final Evidence evidence;
    private final Arithmetic arithmetic;
    private final RecordUnits records;
    private final Pools pools;
    private final Maps maps;
    private final Cohorts cohorts;
    private final Combines combines;
    private final Map<Key, List<Unit>> memo = new HashMap<>();
    private final Map<String, Reference> earlier = new LinkedHashMap<>();
    private final Known known;
    private final Optional<String> round;

    public Reference(Kernel kernel, Evidence evidence) {
        this(kernel, evidence, Known.NOTHING);
    }

    /// @param known is believed: what it has is not computed
    public Reference(Kernel kernel, Evidence evidence, Known known) {
        this(kernel, evidence, known, Optional.empty());
    }

    private Reference(Kernel kernel, Evidence evidence, Known known, Optional<String> round) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.known = known;
        this.round = round;
        this.arithmetic = kernel.arithmetic();
        this.records = new RecordUnits(kernel, evidence);
        this.pools = new Pools(evidence, arithmetic);
        this.maps = new Maps(evidence, arithmetic);
        this.cohorts = new Cohorts(evidence, arithmetic);
        this.combines = new Combines(arithmetic);
        evidence.earlier().forEach(one -> earlier.put(one.id(), new Reference(kernel, one.evidence(), round.isEmpty() ? known : Known.NOTHING, Optional.of(one.id()))));
    }

    /// The same standard on the same evidence, where cells of one place are given and not computed; what is computed from them follows (S12, S13).
    public Reference supposing(PlaceCode place, java.util.Collection<Supposed> given) {
        Reference other = new Reference(kernel, evidence);
        given.forEach(one -> other.memo.put(new Key(one.column, one.steps, place), List.of(Unit.of(evidence.tree().get(place), one.cell))));
        return other;
    }

    public Kernel kernel() {
        return kernel;
    }

    public Evidence evidence() {
        return evidence;
    }

    /// The cell of a column for a place of the campaign's tree.
    public Cell value(ColumnCode column, PlaceCode place) {
        return known.values().of(round, column, place).orElseGet(() -> units(column, kernel.column(column).steps().size(), place).getFirst().cell().plain(arithmetic));
    }

    /// The units of a column for a place after its first `steps` steps (S1.3).
    public List<Unit> units(ColumnCode column, int steps, PlaceCode place) {
        Key key = new Key(column, steps, place);
        List<Unit> units = memo.get(key);
        if (units == null) {
            units = round.isPresent() ? computed(key) : known.units().after(column, steps, place).map(cell -> List.of(Unit.of(evidence.tree().get(place), cell))).orElseGet(() -> computed(key));
            memo.put(key, units);
        }
        return units;
    }

    private List<Unit> computed(Key key) {
        Column column = kernel.column(key.column);
        return key.steps == 0 ? source(column, key.place) : step(column, key.steps, key.place);
    }

    /// What a column has of one site of the place itself before its first pool; empty for a site that it does not look at.
    public List<Unit> atSite(ColumnCode code, Site site) {
        Column column = kernel.column(code);
        if (!(column.source() instanceof Source.Records source)) return List.of();
        int pool = (int) column.steps().stream().takeWhile(step -> !(step instanceof Step.Pool)).count();
        Reference alone = new Reference(kernel, evidence);
        alone.memo.put(new Key(code, 0, site.place()), records.of(evidence.tree().get(site.place()), source).stream().filter(unit -> unit.site().filter(site::equals).isPresent()).toList());
        return alone.units(code, pool, site.place());
    }

    private List<Unit> source(Column column, PlaceCode code) {
        Place place = evidence.tree().get(code);
        return switch (column.source()) {
            case Source.Records source -> evidence.tree().within(code).stream().flatMap(part -> records.of(part, source).stream()).toList();
            case Source.Attribute(String name) -> List.of(Unit.of(place, figure(evidence.attribute(code, name))));
            case Source.Table(var lookup) -> List.of(Unit.of(place, pools.look(lookup, code).map(value -> Cell.scored(value, Coverage.SEEN)).orElse(Cell.noEvidence(Coverage.UNSEEN))));
            case Source.Events source -> List.of(Unit.of(place, events(source, code)));
            case Source.Title title -> List.of(Unit.of(place, title(title, code)));
            case Source.OfColumn(ColumnCode other, Optional<Level> at) ->
                    at.map(level -> at(level, place)).orElse(List.of(place)).stream().map(part -> Unit.of(part, value(other, part.code()).fromAbove(arithmetic))).toList();
            case Source.Result result -> List.of(Unit.of(place, result(result, code).fromAbove(arithmetic)));
            case Source.Children children when children.combine() instanceof Combine.Copeland ->
                    cohort(column, 0, place, Optional.empty(), cohort -> cohorts.copeland(children, cohort, this::value));
            case Source.Children children ->
                    List.of(Unit.of(place, combines.combine(children, children.children().stream().map(child -> value(child.column(), code)).toList())));
        };
    }

    /// Which of the units before a pool make up one of the units after it.
    ///
    /// @param steps up to the pool, the pool included
    public List<Integer> members(ColumnCode column, int steps, PlaceCode place, int index) {
        List<Unit> before = units(column, steps - 1, place);
        Step.Pool pool = (Step.Pool) kernel.column(column).steps().get(steps - 1);
        if (pool.to().isEmpty()) return java.util.stream.IntStream.range(0, before.size()).boxed().toList();
        return List.copyOf(groups(pool.to().get(), evidence.tree().get(place), before).values()).get(index);
    }

    /// Units by their place of a level (S5.4); what lies above the level stays with its own place.
    private Map<Place, List<Integer>> groups(Level level, Place place, List<Unit> before) {
        Map<Place, List<Integer>> groups = new LinkedHashMap<>();
        boolean below = evidence.tree().depth(place.level()) >= evidence.tree().depth(level);
        if (below) groups.put(place, new ArrayList<>());
        for (int i = 0; i < before.size(); i++) groups.computeIfAbsent(below ? place : up(before.get(i).place(), level), _ -> new ArrayList<>()).add(i);
        return groups;
    }

    private Place up(Place from, Level level) {
        Place at = from;
        while (!at.level().equals(level) && at.parent().isPresent()) at = evidence.tree().get(at.parent().get());
        return at.level().equals(level) ? at : from;
    }

    /// The places of a level in a place, or the place alone where it is not above the level (S4.6).
    public List<Place> at(Level level, Place place) {
        if (evidence.tree().depth(place.level()) >= evidence.tree().depth(level)) return List.of(place);
        return evidence.tree().within(place.code()).stream().filter(part -> part.level().equals(level)).toList();
    }

    /// What a measure takes from one record (S5.1).
    public Optional<heng.core.number.Num> field(heng.core.kernel.Expr of, heng.core.record.EvidenceRecord entry) {
        return Records.number(of, entry, arithmetic);
    }

    /// The weight of a unit's place under a pool (S5.2).
    public Optional<heng.core.number.Num> weight(Step.Pool.Weight weight, PlaceCode place) {
        return pools.weight(weight, place);
    }

    /// The cohort of a place (S8.1) with the cells that the step after the first `steps` sees.
    public List<Unit> cohort(ColumnCode column, int steps, Place place, Optional<String> by) {
        return cohorts.of(place, by).stream().map(member -> units(column, steps, member.code()).getFirst()).toList();
    }

    /// What the earlier rounds had after the first `steps` steps, oldest first; empty where a round does not know the place.
    public List<Optional<Cell>> past(ColumnCode column, int steps, PlaceCode place) {
        return past(kernel.column(column), steps, place);
    }

    /// S4.5. A place that should name its last day and does not has no evidence.
    private Cell events(Source.Events source, PlaceCode code) {
        Optional<LocalDate> end = source.until().isEmpty() ? Optional.of(evidence.date()) : evidence.attribute(code, source.until().get()).map(LocalDate::parse);
        if (end.isEmpty()) return Cell.noEvidence(Coverage.UNSEEN);
        LocalDate from = end.get().minus(source.lookBack());
        int count = evidence.tree().within(code).stream().mapToInt(part -> evidence.events(part.code(), source.kind(), from, end.get())).sum();
        return Cell.scored(arithmetic.of(count), Coverage.NONE);
    }

    /// S4.9.
    private Cell title(Source.Title title, PlaceCode code) {
        LocalDate latest = evidence.date().minus(title.held());
        boolean held = evidence.announced(code).stream().anyMatch(result -> result.what().equals(title.name()) && !result.date().isAfter(latest));
        return Cell.scored(arithmetic.of(held ? 1 : 0), Coverage.NONE);
    }

    private Cell figure(Optional<String> text) {
        return text.map(written -> arithmetic.of(new BigDecimal(written))).map(number -> Cell.scored(number, Coverage.SEEN)).orElse(Cell.noEvidence(Coverage.UNSEEN));
    }

    private Cell result(Source.Result result, PlaceCode code) {
        Optional<Cell> found = Optional.empty();
        if (result.standard().isPresent()) {
            found = evidence.result(result.standard().get(), result.column(), code);
        } else {
            Reference round = earlier.get(result.round().orElse(""));
            if (round != null && round.evidence.tree().find(code).isPresent()) {
                found = Optional.of(round.value(result.column().map(ColumnCode::new).orElse(kernel.main()), code));
            }
        }
        return found.orElse(Cell.noEvidence(Coverage.UNSEEN));
    }

    private List<Unit> step(Column column, int count, PlaceCode code) {
        Place place = evidence.tree().get(code);
        List<Unit> before = units(column.code(), count - 1, code);
        return switch (column.steps().get(count - 1)) {
            case Step.Measure measure -> before.stream().flatMap(unit -> records.measured(unit, measure).stream()).toList();
            case Step.Pool pool -> {
                Amount nothing = RecordUnits.nothing(column.steps().subList(0, count - 1), arithmetic);
                if (pool.to().isEmpty()) yield List.of(pools.pool(place, before, pool, nothing));
                yield groups(pool.to().get(), place, before).entrySet().stream()
                        .map(group -> pools.pool(group.getKey(), group.getValue().stream().map(before::get).toList(), pool, nothing)).toList();
            }
            case Step.Relate(heng.core.kernel.Relation.Trend trend, var _) -> before.stream().map(unit -> unit.with(cohorts.trend(trend, unit.cell(), past(column, count - 1, code)))).toList();
            case Step.Relate(var relation, var by) -> cohort(column, count, place, by, cohort -> cohorts.relate(relation, cohort));
            case Step map -> before.stream().map(unit -> unit.with(maps.apply(map, unit))).toList();
        };
    }

    private List<Optional<Cell>> past(Column column, int steps, PlaceCode place) {
        return earlier.values().stream().map(round -> round.evidence.tree().find(place).isEmpty() ? Optional.<Cell>empty()
                : Optional.of(round.units(column.code(), steps, place).getFirst().cell().plain(arithmetic))).toList();
    }

    /// Computes a whole cohort at once and keeps the cells of all its places.
    private List<Unit> cohort(Column column, int count, Place place, Optional<String> by, java.util.function.UnaryOperator<List<Unit>> relation) {
        List<Unit> members = cohorts.of(place, by).stream()
                .map(member -> count == 0 ? Unit.of(member, Cell.noEvidence(Coverage.NONE)) : units(column.code(), count - 1, member.code()).getFirst()).toList();
        for (Unit unit : relation.apply(members)) memo.put(new Key(column.code(), count, unit.place().code()), List.of(unit));
        return memo.get(new Key(column.code(), count, place.code()));
    }
}
