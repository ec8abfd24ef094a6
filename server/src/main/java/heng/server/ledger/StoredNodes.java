package heng.server.ledger;

import heng.ledger.tree.Hash;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.NodeSink;
import heng.ledger.tree.SparseNodes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;

/// Holds the nodes of the database, which proofs are made from, against those that the leaves make, as they come. Nodes of other levels, as an older program kept them, are used by nobody.
final class StoredNodes implements NodeSink, AutoCloseable {

    private static final int FETCH = 2_000;

    /// In the order in which they become full.
    private static final String SQL = "select level, index, hash from ledger_node where level % 4 = 0 order by (index + 1) << level, level";

    private final PreparedStatement query;
    private final ResultSet row;
    private final Consumer<String> fault;
    private boolean ended;

    /// @param fault is told what is wrong, in words; of nodes the first only, since the rest follows from it
    StoredNodes(Connection db, Consumer<String> fault) throws SQLException {
        this.fault = fault;
        query = db.prepareStatement(SQL);
        query.setFetchSize(FETCH);
        row = query.executeQuery();
    }

    @Override
    public void put(NodeId id, Hash hash) {
        if (ended || id.level() == 0 || !SparseNodes.keeps(id)) return;
        try {
            if (!row.next()) fault("node " + id + " is missing");
            else if (row.getInt(1) != id.level() || row.getLong(2) != id.index()) fault("node " + id + " is missing; the next is " + row.getInt(1) + "/" + row.getLong(2));
            else if (!Arrays.equals(row.getBytes(3), hash.bytes())) fault("node " + id + " is not that of its leaves");
        } catch (SQLException e) {
            throw new IllegalStateException("The nodes could not be read", e);
        }
    }

    private void fault(String words) {
        ended = true;
        fault.accept(words);
    }

    /// There is nothing behind the last leaf.
    void end() throws SQLException {
        if (!ended && row.next()) fault("there is a node " + row.getInt(1) + "/" + row.getLong(2) + " that no leaves make");
    }

    @Override
    public void close() throws SQLException {
        row.close();
        query.close();
    }
}
