package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.Kernel;
import heng.core.number.Num;
import heng.core.plan.Scores;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// DESIGN 5.4: the score plan and the reference evaluator agree, whatever the number of parts and the order of rows.
class PlanAgreementProperties {

    @Provide
    Arbitrary<Setting> exact() {
        return Setting.exact();
    }

    @Provide
    Arbitrary<Setting> real() {
        return Setting.real();
    }

    @Property(tries = 1500)
    void exactCellsAreEqualToTheLastDigit(@ForAll("exact") Setting setting, @ForAll @IntRange(min = 1, max = 4) int parts, @ForAll long order) {
        assertThat(differences(setting, parts, order)).isEmpty();
    }

    /// S3.5.
    @Property(tries = 600)
    void realCellsAgreeToTwelveDigits(@ForAll("real") Setting setting, @ForAll @IntRange(min = 1, max = 4) int parts, @ForAll long order) {
        assertThat(differences(setting, parts, order)).isEmpty();
    }

    private static List<String> differences(Setting setting, int parts, long order) {
        Kernel kernel = setting.kernel();
        Map<Setting.At, Cell> right = Setting.cells(kernel, setting.world());
        Scores scores = Plans.run(kernel, setting.world().shuffled(new Random(order)).evidence(), parts, Runnable::run);
        Map<Setting.At, Cell> planned = new LinkedHashMap<>();
        right.keySet().forEach(at -> planned.put(at, scores.value(at.column(), at.place())));
        return differences(kernel, right, planned);
    }

    /// A line for each cell that differs in value, state, effect or coverage.
    static List<String> differences(Kernel kernel, Map<Setting.At, Cell> right, Map<Setting.At, Cell> other) {
        List<String> differences = new ArrayList<>();
        right.forEach((at, cell) -> {
            if (!alike(kernel, cell, other.get(at))) differences.add(at + ": " + other.get(at) + " instead of " + cell);
        });
        return differences;
    }

    private static boolean alike(Kernel kernel, Cell right, Cell other) {
        if (kernel.arithmetic().isExact()) return right.equals(other);
        Num a = right.value(kernel.arithmetic());
        Num b = other.value(kernel.arithmetic());
        boolean near = a == null || b == null ? a == b : Math.abs(a.asDouble() - b.asDouble()) <= 1e-12 * Math.max(1, Math.abs(a.asDouble()));
        return near && right.state() == other.state() && right.effect() == other.effect() && right.coverage().equals(other.coverage());
    }
}
