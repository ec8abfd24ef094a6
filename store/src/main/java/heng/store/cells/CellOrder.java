package heng.store.cells;

import heng.core.plan.CellBatch;

/// Sees that cells come by place, then leaf, each once: a pool over unsorted cells would be wrong without a word.
final class CellOrder {

    private int place = -1;
    private int leaf = -1;

    /// @throws IllegalStateException where a cell does not come after the one before it
    void check(CellBatch batch) {
        int[] places = batch.place;
        int[] leaves = batch.leaf;
        for (int i = 0; i < batch.size(); i++) {
            if (places[i] < place || places[i] == place && leaves[i] <= leaf) throw new IllegalStateException("The cell of place " + places[i] + ", leaf " + leaves[i] + " comes after place " + place + ", leaf " + leaf);
            place = places[i];
            leaf = leaves[i];
        }
    }
}
