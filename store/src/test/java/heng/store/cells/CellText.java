package heng.store.cells;

import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Cells as lines of text, and back.
final class CellText {

    private CellText() {}

    /// A line for each cell: `place leaf due/seen units na unseen risen over under`, then what is not 0 of the rest.
    static List<String> of(CellStream cells) {
        List<String> lines = new ArrayList<>();
        CellBatch batch = new CellBatch(300);
        while (cells.next(batch)) for (int i = 0; i < batch.size(); i++) lines.add(of(batch, i));
        cells.close();
        return lines;
    }

    static String of(CellBatch batch, int i) {
        StringJoiner line = new StringJoiner(" ");
        line.add(batch.place[i] + "").add(batch.leaf[i] + "").add(batch.due[i] + "/" + batch.seen[i]).add(batch.units[i] + "").add(batch.notApplicable[i] + "")
                .add(batch.unseen[i] + "").add(batch.risen[i] + "").add(batch.over[i] + "").add(batch.under[i] + "");
        if ((batch.overLow[i] | batch.underLow[i]) != 0) line.add("low " + batch.overLow[i] + " " + batch.underLow[i]);
        if ((batch.least[i] | batch.greatest[i]) != 0) line.add("extremes " + batch.least[i] + " " + batch.greatest[i]);
        for (int k = batch.tallyBegin(i); k < batch.tallyEnd(i); k++) line.add(batch.grades().get(batch.tallyGrade(k)) + ":" + batch.tallyCount(k));
        if (batch.overflow(i) != null) line.add(batch.overflow(i).toString());
        return line.toString();
    }

    /// Lists of cells as a stream.
    static CellStream stream(List<CellBatch> batches, int scale) {
        var left = new ArrayList<>(batches);
        return new CellStream() {
            @Override
            public boolean next(CellBatch into) {
                into.clear();
                if (left.isEmpty()) return false;
                CellBatch from = left.removeFirst();
                for (int i = 0; i < from.size(); i++) from.copy(i, into);
                return true;
            }

            @Override
            public int scale(int leaf) {
                return scale;
            }

            @Override
            public void close() {}
        };
    }
}
