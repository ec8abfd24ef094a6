package heng.core.laws;

import heng.core.explain.Explainer;
import heng.core.explain.Node;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.number.Arithmetic;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// A random standard before a random world. Two seeds and a size, so that jqwik can repeat and shrink it.
record Setting(RandomStandard.Draft standard, World world) {

    record At(ColumnCode column, PlaceCode place) {}

    static Arbitrary<Setting> exact() {
        return any(false);
    }

    static Arbitrary<Setting> real() {
        return any(true);
    }

    private static Arbitrary<Setting> any(boolean real) {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), Arbitraries.integers().between(1, 14)).as((standard, world, most) ->
                new Setting(RandomStandard.of(standard, real), RandomWorld.of(world, real ? Arithmetic.REAL : Arithmetic.EXACT, most))).withoutEdgeCases();
    }

    Kernel kernel() {
        return standard.kernel();
    }

    /// The cell of every column for every place.
    static Map<At, Cell> cells(Kernel kernel, World world) {
        var reference = new Reference(kernel, world.evidence());
        Map<At, Cell> cells = new LinkedHashMap<>();
        everywhere(kernel, world, (column, place) -> cells.put(new At(column, place), reference.value(column, place)));
        return cells;
    }

    static void everywhere(Kernel kernel, World world, BiConsumer<ColumnCode, PlaceCode> visitor) {
        for (ColumnCode column : kernel.columns().keySet()) for (Place place : world.tree().all()) visitor.accept(column, place.code());
    }

    /// The explanation of every column for every place.
    static Map<At, Node> explanations(Kernel kernel, World world) {
        var explainer = new Explainer(new Reference(kernel, world.evidence()));
        Map<At, Node> nodes = new LinkedHashMap<>();
        everywhere(kernel, world, (column, place) -> nodes.put(new At(column, place), explainer.explain(column, place)));
        return nodes;
    }
}
