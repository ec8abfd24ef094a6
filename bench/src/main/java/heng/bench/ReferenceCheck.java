package heng.bench;

import heng.core.kernel.Column;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.plan.Code;
import heng.core.plan.Scores;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Compares cells of some places with what the reference evaluator makes of the records of the seed. Columns that need a cohort are left out: they would ask
/// it for the whole nation.
final class ReferenceCheck {

    private final Kernel kernel;
    private final NationEvidence evidence;
    private final Scores scores;
    private final Map<Long, Digest.Seen> leaves;
    private long compared;

    ReferenceCheck(Kernel kernel, NationEvidence evidence, Scores scores, Map<Long, Digest.Seen> leaves) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.scores = scores;
        this.leaves = leaves;
    }

    long compared() {
        return compared;
    }

    List<String> differences(Collection<Integer> places) {
        List<String> differences = new ArrayList<>();
        List<Column> columns = List.copyOf(kernel.columns().values());
        for (int place : places) {
            PlaceCode code = evidence.tree().all().get(place).code();
            var reference = new Reference(kernel, evidence); // a new one for each place: it remembers every cell
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                if (column.steps().stream().anyMatch(step -> step instanceof Step.Relate)) continue;
                String expected = text(reference.value(column.code(), code));
                String found = column.source() instanceof Source.Records ? leaf(place, i) : text(scores.value(column.code(), code));
                compared++;
                if (!expected.equals(found)) differences.add(code + " " + column.code() + ": reference " + expected + ", plan " + found);
            }
        }
        return differences;
    }

    private String text(Cell cell) {
        Num value = cell.value(kernel.arithmetic());
        return cell.state().word() + " " + cell.effect().word() + " " + (value == null ? "" : value.decimal().unscaledValue()) + " " + cell.coverage();
    }

    private String leaf(int place, int column) {
        Digest.Seen cell = leaves.get(Digest.key(place, column));
        return cell == null ? "none" : Code.state(cell.code()).word() + " " + Code.effect(cell.code()).word() + " " + cell.value() + " " + cell.seen() + "/" + cell.due();
    }
}
