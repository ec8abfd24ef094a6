package heng.store.cells;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From the hashes of a sorted file to indices. What is the same as in the row before is not looked up again.
final class Codes {

    /// Records of such a site do not count (C8).
    static final int UNDRAWN = -2;

    private final PartRegister register;
    private final long[] itemHashes;
    private final int[] items;
    private long lastPlace = -1;
    private int place = -1;
    private long lastItem = -1;
    private int item = -1;

    Codes(PartRegister register, Connection duck) throws SQLException {
        this.register = register;
        List<long[]> found = new ArrayList<>();
        try (Statement statement = duck.createStatement(); ResultSet rows = statement.executeQuery("SELECT " + RecordQuery.hashOf("code") + " AS h, idx FROM item_of ORDER BY h")) {
            while (rows.next()) found.add(new long[] {rows.getLong(1), rows.getLong(2)});
        }
        itemHashes = found.stream().mapToLong(row -> row[0]).toArray();
        items = found.stream().mapToInt(row -> (int) row[1]).toArray();
    }

    /// @param site the hash of the site, for a record that names no place
    /// @return −1 where the place is not in the part
    int place(long hash, long site) {
        if (hash < 0) return site < 0 ? -1 : register.placeOfSite(site);
        if (hash != lastPlace) {
            lastPlace = hash;
            place = register.place(hash);
        }
        return place;
    }

    /// −1 where no leaf looks at the item.
    int item(long hash) {
        if (hash != lastItem) {
            lastItem = hash;
            int at = Arrays.binarySearch(itemHashes, hash);
            item = at < 0 ? -1 : items[at];
        }
        return item;
    }

    /// −1 for none, [#UNDRAWN] for one that is not among the sites of the place.
    int site(int its, long hash) {
        if (hash < 0 || its < 0) return -1;
        int site = register.site(its, hash);
        return site < 0 ? UNDRAWN : site;
    }
}
