package heng.core.plan;

/// Closes a place and brings its cells to where they are wanted. For one thread.
final class Closing {

    private final Columns columns;
    private final Kept kept;
    private final boolean[] wanted;
    private final Sink sink;
    private final Walk walk;

    Closing(Columns columns, Kept kept, boolean[] wanted, Sink sink) {
        this.columns = columns;
        this.kept = kept;
        this.wanted = wanted;
        this.sink = sink;
        this.walk = new Walk(columns);
    }

    void close(Frame frame, int place) {
        walk.close(frame, place);
        for (ColumnPlan plan : columns.all) {
            int index = plan.index();
            CellArray into = plan.walks() ? kept.cells[index] : kept.heads[index];
            if (into != null) into.copy(place, walk.closed, index);
            if (plan.walks() && !wanted[index]) walk.closed.tell(sink, index, place, index);
        }
    }
}
