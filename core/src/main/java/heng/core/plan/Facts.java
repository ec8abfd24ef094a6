package heng.core.plan;

import heng.core.kernel.Source;
import heng.core.number.Arithmetic;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.Evidence;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;

/// Events and titles (S4.5, S4.9).
final class Facts {

    private final Evidence evidence;
    private final Places places;
    private final Arithmetic arithmetic;
    /// For look-backs that end on the same day everywhere: events of all places before each in the preorder.
    private final Map<Source.Events, int[]> before = new ConcurrentHashMap<>();

    Facts(Evidence evidence, Places places, Arithmetic arithmetic) {
        this.evidence = evidence;
        this.places = places;
        this.arithmetic = arithmetic;
    }

    Cell events(Source.Events source, int place) {
        if (source.until().isEmpty()) {
            int[] sums = before.computeIfAbsent(source, _ -> running(counting(source, evidence.date())));
            return count(sums[places.end[place]] - sums[place]);
        }
        String day = evidence.attribute(places.code(place), source.until().get()).orElse(null);
        if (day == null) return Cell.noEvidence(Coverage.UNSEEN);
        IntUnaryOperator counting = counting(source, LocalDate.parse(day));
        int count = 0;
        for (int below = place; below < places.end[place]; below++) count += counting.applyAsInt(below);
        return count(count);
    }

    private IntUnaryOperator counting(Source.Events source, LocalDate end) {
        LocalDate start = end.minus(source.lookBack());
        return place -> evidence.events(places.code(place), source.kind(), start, end);
    }

    private int[] running(IntUnaryOperator counting) {
        int[] sums = new int[places.size + 1];
        for (int place = 0; place < places.size; place++) sums[place + 1] = sums[place] + counting.applyAsInt(place);
        return sums;
    }

    private Cell count(int number) {
        return Cell.scored(arithmetic.of(number), Coverage.NONE);
    }

    Cell title(Source.Title title, int place) {
        LocalDate latest = evidence.date().minus(title.held());
        for (var announced : evidence.announced(places.code(place))) {
            if (announced.what().equals(title.name()) && !announced.date().isAfter(latest)) return count(1);
        }
        return count(0);
    }
}
