package heng.store.cells;

import heng.core.place.Place;
import heng.core.place.Site;
import heng.core.score.Evidence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The places and sites of a part of the tree: as tables that records are joined with, and as numbers.
final class PartRegister {

    private final int from;
    private final int[] firstSite;
    private byte[] types = new byte[1024];
    private int count;
    private long[] placeHashes = {};
    private int[] hashedPlaces = {};
    private long[] siteHashes = {};
    private Map<Long, Integer> sitesByHash = Map.of();

    /// @param siteTypes at most 127
    PartRegister(Evidence evidence, int from, int to, List<String> siteTypes, boolean sites, Connection duck) throws SQLException {
        this.from = from;
        firstSite = new int[to - from + 1];
        Duck.execute(duck, "CREATE TEMP TABLE place_of (code VARCHAR, idx INTEGER)");
        Duck.execute(duck, "CREATE TEMP TABLE site_of (code VARCHAR, idx INTEGER, place INTEGER)");
        List<Place> places = evidence.tree().all().subList(from, to);
        try (DuckDBAppender placeRows = ((DuckDBConnection) duck).createAppender("temp", "main", "place_of"); DuckDBAppender siteRows = ((DuckDBConnection) duck).createAppender("temp", "main", "site_of")) {
            int index = from;
            for (Place place : places) {
                placeRows.beginRow().append(place.code().text()).append(index).endRow();
                firstSite[index - from] = count;
                for (Site site : sites ? evidence.sites(place.code()) : List.<Site>of()) {
                    siteRows.beginRow().append(site.code().text()).append(count - firstSite[index - from]).append(index).endRow();
                    if (count == types.length) types = Arrays.copyOf(types, 2 * count);
                    types[count++] = (byte) siteTypes.indexOf(site.type());
                }
                index++;
            }
        }
        firstSite[to - from] = count;
    }

    /// Gets ready for [#place] and [#site].
    ///
    /// @throws IllegalStateException where two codes have one hash, which no nation has been seen to have
    void hash(Connection duck) throws SQLException {
        int places = firstSite.length - 1;
        placeHashes = new long[places];
        hashedPlaces = new int[places];
        siteHashes = new long[count];
        try (Statement statement = duck.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT " + RecordQuery.hashOf("code") + " AS h, idx FROM place_of ORDER BY h")) {
                for (int i = 0; found.next(); i++) {
                    placeHashes[i] = found.getLong(1);
                    hashedPlaces[i] = found.getInt(2);
                    if (i > 0 && placeHashes[i] == placeHashes[i - 1]) throw new IllegalStateException("Two places have the hash " + placeHashes[i]);
                }
            }
            try (ResultSet found = statement.executeQuery("SELECT " + RecordQuery.hashOf("code") + " FROM site_of ORDER BY place, idx")) {
                for (int i = 0; found.next(); i++) siteHashes[i] = found.getLong(1);
            }
        }
    }

    /// The index of a place by the hash of its code; −1 where it is not in the part.
    int place(long hash) {
        int at = Arrays.binarySearch(placeHashes, hash);
        return at < 0 ? -1 : hashedPlaces[at];
    }

    /// The number of a site within its place; −1 where the place has none of that hash.
    int site(int place, long hash) {
        int first = firstSite[place - from];
        for (int site = first; site < firstSite[place - from + 1]; site++) if (siteHashes[site] == hash) return site - first;
        return -1;
    }

    /// The place of a site, for records that name the site alone; −1 where it is not in the part.
    int placeOfSite(long hash) {
        if (sitesByHash.isEmpty() && count > 0) {
            sitesByHash = new HashMap<>();
            for (int site = 0; site < count; site++) if (sitesByHash.put(siteHashes[site], site) != null) throw new IllegalStateException("Two sites have the hash " + siteHashes[site]);
        }
        Integer site = sitesByHash.get(hash);
        if (site == null) return -1;
        int at = Arrays.binarySearch(firstSite, site);
        while (at >= 0 && at + 1 < firstSite.length && firstSite[at + 1] == site) at++; // places without a site begin where the next one does
        return from + (at >= 0 ? at : -at - 2);
    }

    /// The lowest and the highest code in the part.
    static List<String> codes(Evidence evidence, int from, int to) {
        List<String> codes = new ArrayList<>(List.of("", ""));
        for (Place place : evidence.tree().all().subList(from, to)) {
            String code = place.code().text();
            if (codes.getFirst().isEmpty() || code.compareTo(codes.getFirst()) < 0) codes.set(0, code);
            if (code.compareTo(codes.getLast()) > 0) codes.set(1, code);
        }
        return codes;
    }

    /// @param site counted within its place, from 0
    int type(int place, int site) {
        return types[firstSite[place - from] + site];
    }

    /// How many sites of each type a place has.
    void count(int place, int[] into) {
        Arrays.fill(into, 0);
        for (int site = firstSite[place - from]; site < firstSite[place - from + 1]; site++) if (types[site] >= 0) into[types[site]]++;
    }
}
