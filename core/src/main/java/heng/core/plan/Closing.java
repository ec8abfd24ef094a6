package heng.core.plan;

import java.util.List;

/// Closes a place and brings its cells to where they are wanted. For one thread.
final class Closing {

    private final Sink sink;
    private final Walk walk;
    /// Columns that stay in memory, and where.
    private final int[] stored;
    private final CellArray[] stores;
    /// Columns that only the sink sees.
    private final int[] told;

    Closing(Columns columns, Kept kept, boolean[] wanted, Sink sink) {
        this.sink = sink;
        this.walk = new Walk(columns);
        stored = columns.all.stream().filter(plan -> kept.walked(plan) != null).mapToInt(ColumnPlan::index).toArray();
        stores = new CellArray[stored.length];
        for (int i = 0; i < stored.length; i++) stores[i] = kept.walked(columns.all.get(stored[i]));
        List<ColumnPlan> unwanted = columns.all.stream().filter(plan -> plan.walks() && !wanted[plan.index()]).toList();
        told = sink == Sink.NONE ? new int[0] : unwanted.stream().mapToInt(ColumnPlan::index).toArray();
    }

    void close(Frame frame, int place) {
        walk.close(frame, place);
        for (int i = 0; i < stored.length; i++) stores[i].copy(place, walk.closed, stored[i]);
        for (int column : told) walk.closed.tell(sink, column, place, column);
    }
}
