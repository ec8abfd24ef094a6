package heng.core.plan;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tree as arrays over the preorder.
final class Places {

    final PlaceTree tree;
    final int size;
    /// −1 for a root.
    final int[] parent;
    final int[] end;
    /// Which of [#byLevel].
    final int[] level;
    /// [PlaceTree#depth] of a place's level.
    final int[] depth;
    final List<Level> levels = new ArrayList<>();
    /// The places of a level, in preorder.
    final int[][] byLevel;
    /// Whether every place stands at a level below that of its parent. A tree from a file need not.
    final boolean descending;

    Places(PlaceTree tree) {
        this.tree = tree;
        List<Place> all = tree.all();
        size = all.size();
        parent = new int[size];
        end = new int[size];
        level = new int[size];
        depth = new int[size];
        boolean ordered = true;
        int[] counts = new int[0];
        for (int i = 0; i < size; i++) {
            Place place = all.get(i);
            parent[i] = place.parent().map(tree::index).orElse(-1);
            end[i] = tree.end(place.code());
            depth[i] = tree.depth(place.level());
            int index = levels.indexOf(place.level());
            if (index < 0) {
                index = levels.size();
                levels.add(place.level());
                counts = Arrays.copyOf(counts, index + 1);
            }
            level[i] = index;
            counts[index]++;
            ordered &= parent[i] < 0 || depth[parent[i]] < depth[i];
        }
        descending = ordered;
        byLevel = new int[levels.size()][];
        for (int i = 0; i < byLevel.length; i++) byLevel[i] = new int[counts[i]];
        Arrays.fill(counts, 0);
        for (int i = 0; i < size; i++) byLevel[level[i]][counts[level[i]]++] = i;
    }

    PlaceCode code(int place) {
        return tree.all().get(place).code();
    }

    /// −1 where no place has the level.
    int index(Level wanted) {
        return levels.indexOf(wanted);
    }

    /// The place of a level that a place lies in, or is; −1 where there is none (S5.4).
    int up(int from, Level wanted) {
        int index = index(wanted);
        int at = from;
        while (at >= 0 && level[at] != index) at = parent[at];
        return at;
    }
}
