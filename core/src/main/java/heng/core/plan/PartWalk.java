package heng.core.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// One part of the preorder: a stack of frames, one for each place on the way down. Places that reach beyond the part are left over.
final class PartWalk {

    /// What was collected for a place that several parts share.
    record Open(int place, Frame frame) {}

    private final Columns columns;
    private final Places places;
    private final Part part;
    private final Closing closing;
    private final Feeding feeding;
    private final CellBatch batch = new CellBatch(2048);
    private final List<Open> stack = new ArrayList<>();
    private final List<Open> left = new ArrayList<>();
    private final Deque<Frame> spare = new ArrayDeque<>();
    private int row;
    private boolean ended;

    PartWalk(Columns columns, Kept kept, boolean[] wanted, Part part) {
        this.columns = columns;
        this.places = columns.places;
        this.part = part;
        this.closing = new Closing(columns, kept, wanted, part.sink());
        this.feeding = new Feeding(columns, kept, part.cells());
    }

    /// @return places that reach into other parts, in preorder
    List<Open> run() {
        ancestors(part.from());
        for (int place = part.from(); place < part.to(); place++) {
            leave(place);
            feed(push(place), place);
            if (there() && batch.place[row] <= place) throw new IllegalStateException("Cells are not in the order of places: " + batch.place[row] + " after " + place);
        }
        leave(part.to());
        if (there()) throw new IllegalStateException("A cell of place " + batch.place[row] + " in the part that ends before " + part.to());
        left.addAll(stack);
        left.sort(java.util.Comparator.comparingInt(Open::place));
        return left;
    }

    /// The cells of a place.
    private void feed(Frame frame, int place) {
        while (there()) {
            row = feeding.take(frame, batch, row, place);
            if (row < batch.size()) return;
        }
    }

    private boolean there() {
        if (row < batch.size()) return true;
        while (!ended && row >= batch.size()) {
            ended = !part.cells().next(batch);
            row = 0;
        }
        return row < batch.size();
    }

    private void ancestors(int place) {
        if (place >= places.size || places.parent[place] < 0) return;
        ancestors(places.parent[place]);
        push(places.parent[place]);
    }

    private Frame push(int place) {
        Frame frame = spare.isEmpty() ? new Frame(columns.walked, columns.arithmetic) : spare.pop();
        stack.addLast(new Open(place, frame));
        return frame;
    }

    /// Closes every place that ends before `next`.
    private void leave(int next) {
        while (!stack.isEmpty() && places.end[stack.getLast().place()] <= next) {
            Open open = stack.removeLast();
            if (open.place() < part.from()) {
                left.add(open);
                continue;
            }
            closing.close(open.frame(), open.place());
            if (!stack.isEmpty()) stack.getLast().frame().merge(open.frame());
            open.frame().clear();
            spare.push(open.frame());
        }
    }
}
