package heng.core.plan;

import heng.core.number.LongGrid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Takes the cells of one stream to the slots of their leaves.
final class Feeding {

    private final Columns columns;
    private final Kept kept;
    private final long[] factors;
    private final int[][] grades;
    /// By leaf: its slot.
    private final int[] slots;
    /// By leaf: whether [Frame#addPlainly] will do.
    private final boolean[] plain;
    private @Nullable CellBatch read;

    Feeding(Columns columns, Kept kept, CellStream stream) {
        this.columns = columns;
        this.kept = kept;
        factors = new long[columns.leaves.size()];
        grades = new int[columns.leaves.size()][0];
        slots = new int[factors.length];
        plain = new boolean[factors.length];
        boolean exact = columns.arithmetic.isExact();
        for (ColumnPlan leaf : columns.leaves) factors[leaf.leaf()] = exact ? LongGrid.power(slot(leaf).scale() - stream.scale(leaf.leaf())) : 1;
        for (ColumnPlan leaf : columns.leaves) {
            slots[leaf.leaf()] = leaf.slots()[leaf.chain().getFirst()];
            plain[leaf.leaf()] = exact && factors[leaf.leaf()] == 1 && leaf.own() < 0 && kept.own[leaf.leaf()] == null && slot(leaf).isPlain();
        }
    }

    private Slot slot(ColumnPlan leaf) {
        return columns.walked[leaf.slots()[leaf.chain().getFirst()]];
    }

    /// The rows of a place into its frame, from one row on.
    ///
    /// @return the first row of another place, or the size of the batch
    int take(Frame frame, CellBatch batch, int from, int place) {
        int row = from;
        while (row < batch.size() && batch.place[row] == place) take(frame, batch, row++);
        return row;
    }

    /// A row of a batch into the frame of its place.
    void take(Frame frame, CellBatch batch, int row) {
        int number = batch.leaf[row];
        if (plain[number] && batch.overflow(row) == null) {
            frame.addPlainly(slots[number], batch, row);
            if (batch.tallyBegin(row) != batch.tallyEnd(row)) frame.count(slots[number], batch, row, grades(number, batch));
            return;
        }
        ColumnPlan leaf = columns.leaves.get(number);
        int place = batch.place[row];
        int[] numbers = grades(number, batch);
        frame.add(leaf.slots()[leaf.chain().getFirst()], batch, row, place, factors[leaf.leaf()], numbers);
        if (leaf.own() >= 0) frame.add(leaf.own(), batch, row, place, factors[leaf.leaf()], numbers);
        var alone = kept.own[leaf.leaf()];
        if (alone == null) return;
        Frame own = new Frame(new Slot[] {slot(leaf)}, columns.arithmetic);
        own.add(0, batch, row, place, factors[leaf.leaf()], numbers);
        alone.put(place, own);
    }

    /// The numbers in the slot of the grades that the batch knows.
    private int[] grades(int leaf, CellBatch batch) {
        if (batch != read) Arrays.fill(grades, new int[0]);
        read = batch;
        int[] numbers = grades[leaf];
        int known = numbers.length;
        if (known == batch.grades().size()) return numbers;
        numbers = Arrays.copyOf(numbers, batch.grades().size());
        for (int grade = known; grade < numbers.length; grade++) numbers[grade] = slot(columns.leaves.get(leaf)).grades().number(batch.grades().get(grade));
        grades[leaf] = numbers;
        return numbers;
    }
}
