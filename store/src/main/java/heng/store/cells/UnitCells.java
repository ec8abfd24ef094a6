package heng.store.cells;

import heng.core.kernel.Kernel;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.plan.CellBatch;
import heng.core.plan.Prefixes;
import heng.core.record.EvidenceRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What units of a typed leaf add to a cell, by the numbers they amount to. Units with the same numbers add the same, so each is worked out once:
/// by the plan itself, from a place with that one unit. So the fast way has no rules of its own that could differ.
final class UnitCells {

    /// A histogram is packed into the two numbers, 16 bits a grade.
    static final int GRADES = 8;
    static final int GRADES_AT_MOST = 65_535;

    private static final int MOST = 1_000_000;
    private static final PlaceCode HERE = new PlaceCode("x");
    private static final PlaceTree TREE = new PlaceTree("x", List.of(new Level("x")), List.of(new Place(HERE, "x", new Level("x"), Optional.empty())));

    private record Key(long over, long under) {}

    private final TypedLeaf leaf;
    private final RecordTable table;
    private final List<String> grades;
    private final OnePlace evidence;
    private final Prefixes prefixes;
    private final CellBatch batch = new CellBatch(1);
    private final Map<Key, UnitCell> known = new HashMap<>();
    /// The cells of small numbers under [#WIDTH] each, which nearly all are.
    private final @Nullable UnitCell[] near = new UnitCell[WIDTH * WIDTH];
    private static final int WIDTH = 128;

    /// @param grades by the numbers that stand for them
    UnitCells(Kernel kernel, TypedLeaf leaf, RecordTable table, List<String> grades) {
        this.leaf = leaf;
        this.table = table;
        this.grades = grades;
        Site site = new Site(new SiteCode("s"), leaf.source().sites().stream().findFirst().orElse(""), "s", HERE, Optional.empty());
        evidence = new OnePlace(TREE, leaf.source().sites().isEmpty() ? List.of() : List.of(site));
        prefixes = new Prefixes(new Kernel(kernel.id(), kernel.edition(), kernel.arithmetic(), Map.of(leaf.column().code(), leaf.column()), List.of(), leaf.column().code()), evidence);
    }

    int scale() {
        return prefixes.scale(0);
    }

    /// A due site nobody visited.
    UnitCell unseen() {
        return cell(List.of());
    }

    UnitCell notApplicable() {
        return cell(List.of(entry(0, Map.of(), true)));
    }

    /// @param over the sum that the unit amounts to; for grades the counts of the first four
    /// @param under the lower sum, for grades the counts of the next four; under a mean the number of records
    UnitCell of(long over, long under) {
        if (leaf.kind() != TypedLeaf.Kind.GRADE && over >= 0 && over < WIDTH && under >= 0 && under < WIDTH) {
            int at = (int) (over * WIDTH + under);
            UnitCell cell = near[at];
            if (cell == null) near[at] = cell = cell(entries(over, under));
            return cell;
        }
        if (known.size() > MOST) known.clear();
        return known.computeIfAbsent(new Key(over, under), key -> cell(entries(key.over(), key.under())));
    }

    /// A record with this grade alone.
    UnitCell grade(int grade) {
        UnitCell cell = near[grade];
        if (cell == null) near[grade] = cell = cell(List.of(entry(0, Map.of(leaf.over(), grades.get(grade)), false)));
        return cell;
    }

    private List<EvidenceRecord> entries(long over, long under) {
        return switch (leaf.kind()) {
            case COUNT, SUM -> List.of(entry(0, Map.of(leaf.over(), decimal(over, leaf.over())), false));
            case RATIO -> {
                Map<String, String> fields = new LinkedHashMap<>(Map.of(leaf.over(), decimal(over, leaf.over())));
                fields.put(leaf.under(), decimal(under, leaf.under()));
                yield List.of(entry(0, fields, false));
            }
            case GRADE -> {
                List<EvidenceRecord> entries = new ArrayList<>();
                for (int grade = 0; grade < grades.size(); grade++) {
                    long count = (grade < 4 ? over >>> 16 * grade : under >>> 16 * (grade - 4)) & GRADES_AT_MOST;
                    for (long i = 0; i < count; i++) entries.add(entry(entries.size(), Map.of(leaf.over(), grades.get(grade)), false));
                }
                yield entries;
            }
            case MEAN -> several(under, i -> Map.of(leaf.over(), decimal(i == 0 ? over : 0, leaf.over())));
            case RECORDS -> several(over, _ -> Map.of());
            case VISITS -> several(Math.max(over, 1), _ -> Map.of(leaf.over(), over == 0 ? "0" : "1"));
        };
    }

    private List<EvidenceRecord> several(long count, java.util.function.IntFunction<Map<String, String>> fields) {
        List<EvidenceRecord> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) entries.add(entry(i, fields.apply(i), false));
        return entries;
    }

    private String decimal(long units, String field) {
        return BigDecimal.valueOf(units, table.scale(field).orElseThrow()).toPlainString();
    }

    private EvidenceRecord entry(int number, Map<String, String> fields, boolean notApplicable) {
        Optional<SiteCode> site = leaf.source().sites().isEmpty() ? Optional.empty() : Optional.of(new SiteCode("s"));
        return new EvidenceRecord("r" + number, leaf.item(), HERE, site, LocalDate.EPOCH.atStartOfDay().plusSeconds(number),
                leaf.source().methods().stream().findFirst().orElse(""), "", notApplicable, fields);
    }

    private UnitCell cell(List<EvidenceRecord> entries) {
        evidence.show(HERE, Map.of(leaf.item(), entries));
        batch.clear();
        prefixes.cells(0, batch);
        if (batch.size() != 1) throw new IllegalStateException(leaf.column().code() + " gave " + batch.size() + " cells for one unit");
        return UnitCell.of(batch, 0);
    }
}
