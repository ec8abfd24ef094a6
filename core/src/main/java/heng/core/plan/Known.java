package heng.core.plan;

import heng.core.kernel.Lookup;
import heng.core.kernel.Step.Pool.Weight;
import heng.core.number.Arithmetic;
import heng.core.number.LongGrid;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.score.Evidence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What is known of places, as arrays over the preorder; each name is asked for once.
final class Known {

    private final Evidence evidence;
    private final Places places;
    private final Arithmetic arithmetic;
    private final Map<String, CellArray> figures = new ConcurrentHashMap<>();
    private final Map<Lookup, CellArray> tables = new ConcurrentHashMap<>();
    private final Map<String, int[]> groups = new ConcurrentHashMap<>();

    Known(Evidence evidence, Places places, Arithmetic arithmetic) {
        this.evidence = evidence;
        this.places = places;
        this.arithmetic = arithmetic;
    }

    Evidence evidence() {
        return evidence;
    }

    @Nullable String text(int place, String name) {
        return evidence.attribute(places.code(place), name).orElse(null);
    }

    /// S4.3, coverage included.
    CellArray figure(String name) {
        return figures.computeIfAbsent(name, _ -> {
            CellArray cells = new CellArray(places.size, arithmetic);
            for (int i = 0; i < places.size; i++) read(cells, i, text(i, name));
            return cells;
        });
    }

    private void read(CellArray cells, int place, @Nullable String text) {
        long digits = text == null ? LongGrid.NONE : Digits.whole(text);
        int decimals = text == null || digits == LongGrid.NONE ? 0 : Digits.decimals(text);
        if (text == null || digits == LongGrid.NONE || decimals > 12) {
            cells.figure(place, text == null ? null : arithmetic.of(new BigDecimal(text)));
        } else if (!arithmetic.isExact()) {
            cells.set(place, Double.doubleToRawLongBits((double) digits / LongGrid.power(decimals) + 0.0), Code.SCORED, 1, 1);
        } else {
            long units = LongGrid.multiplyDivide(digits, LongGrid.power(12 - decimals), 1);
            if (units == LongGrid.NONE) cells.figure(place, arithmetic.of(new BigDecimal(text)));
            else cells.set(place, units, Code.SCORED, 1, 1);
        }
    }

    /// S4.4.
    CellArray table(Lookup lookup) {
        return tables.computeIfAbsent(lookup, _ -> filled(code -> evidence.attribute(code, lookup.key()).map(key -> lookup.rows().get(key)).or(lookup::otherwise)));
    }

    private CellArray filled(java.util.function.Function<PlaceCode, Optional<Num>> number) {
        CellArray cells = new CellArray(places.size, arithmetic);
        for (int i = 0; i < places.size; i++) cells.figure(i, number.apply(places.code(i)).orElse(null));
        return cells;
    }

    /// S5.2: what each place weighs; `null` where every place weighs 1.
    @Nullable CellArray weights(Weight weight) {
        return switch (weight) {
            case Weight.One() -> null;
            case Weight.ByAttribute(String name) -> figure(name);
            case Weight.ByTable(Lookup lookup) -> table(lookup);
        };
    }

    /// S8.1: places with the same number have the same value, those without one among them.
    int[] groups(String name) {
        return groups.computeIfAbsent(name, _ -> {
            int[] numbers = new int[places.size];
            Map<Optional<String>, Integer> seen = new HashMap<>();
            for (int i = 0; i < places.size; i++) numbers[i] = seen.computeIfAbsent(Optional.ofNullable(text(i, name)), _ -> seen.size());
            return numbers;
        });
    }
}
