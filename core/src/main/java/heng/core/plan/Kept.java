package heng.core.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cells that stay in memory, by column and place. Threads of the walk write different places.
final class Kept {

    /// By column; `null` where nobody needs them after the walk.
    final @Nullable CellArray[] cells;
    /// What the walk takes of columns that it does not finish.
    final @Nullable CellArray[] heads;
    /// Cells of a place itself under a pool with a level, where the tree is too crooked for the walk: by leaf and place.
    final @Nullable Map<Integer, Frame>[] own;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Kept(Columns columns, boolean[] wanted) {
        int count = columns.all.size();
        cells = new CellArray[count];
        heads = new CellArray[count];
        own = new Map[columns.leaves.size()];
        for (ColumnPlan plan : columns.all) {
            int index = plan.index();
            if (wanted[index] || !plan.walks()) cells[index] = new CellArray(columns.places.size, columns.arithmetic);
            if (!plan.walks()) for (int used : plan.uses()) if (cells[used] == null) cells[used] = new CellArray(columns.places.size, columns.arithmetic);
            if (!plan.walks() && plan.head() >= 0) heads[index] = new CellArray(columns.places.size, columns.arithmetic);
            if (plan.isLeaf() && plan.head() < 0) own[plan.leaf()] = new java.util.concurrent.ConcurrentHashMap<>();
        }
    }

    /// Where the walk leaves the cells of a column; `null` where nobody keeps them.
    @Nullable CellArray walked(ColumnPlan plan) {
        return plan.walks() ? cells[plan.index()] : heads[plan.index()];
    }
}
