package heng.server.ledger.internal;

import heng.ledger.tree.Hash;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.TreeState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one transaction appends, decided in memory: which submissions are new, where their leaves stand, which nodes become full.
final class Group {

    /// A submission that is in the ledger, or will be with this group.
    record Known(Hash content, long first, int leaves) {}

    /// What becomes of one submission of the group.
    sealed interface Fate {
        record New(Known known) implements Fate {}

        record Again(Known known) implements Fate {}

        record Changed() implements Fate {}
    }

    private final Map<String, Known> known;
    private final Set<String> ids;
    private final Map<NodeId, Hash> nodes = new LinkedHashMap<>();
    private final List<Prepared> fresh = new ArrayList<>();
    private TreeState state;

    /// @param known the submissions of the ledger that have one of the group's names
    /// @param ids the leaves of the ledger that have one of the group's ids
    Group(TreeState before, Map<String, Known> known, Set<String> ids) {
        this.state = before;
        this.known = new HashMap<>(known);
        this.ids = new HashSet<>(ids);
    }

    Fate take(Prepared one) {
        Known before = known.get(one.instance());
        if (before != null) return before.content().equals(one.content()) ? new Fate.Again(before) : new Fate.Changed();
        Set<String> own = new HashSet<>();
        for (Prepared.Entry entry : one.entries()) if (ids.contains(entry.leaf().id()) || !own.add(entry.leaf().id())) return new Fate.Changed();
        Known placed = new Known(one.content(), state.size(), one.entries().size());
        for (Prepared.Entry entry : one.entries()) state = state.append(entry.hash(), nodes::put);
        known.put(one.instance(), placed);
        ids.addAll(own);
        fresh.add(one);
        return new Fate.New(placed);
    }

    TreeState state() {
        return state;
    }

    Map<NodeId, Hash> nodes() {
        return nodes;
    }

    /// The new ones, in the order of their indexes.
    List<Prepared> fresh() {
        return fresh;
    }
}
