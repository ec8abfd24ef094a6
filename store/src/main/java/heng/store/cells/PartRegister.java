package heng.store.cells;

import heng.core.place.Place;
import heng.core.place.Site;
import heng.core.score.Evidence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The places and sites of a part of the tree: as tables that records are joined with, and as numbers.
final class PartRegister {

    private final int from;
    private final int[] firstSite;
    private byte[] types = new byte[1024];
    private int count;

    /// @param siteTypes at most 127
    PartRegister(Evidence evidence, int from, int to, List<String> siteTypes, boolean sites, Connection duck) throws SQLException {
        this.from = from;
        firstSite = new int[to - from + 1];
        Duck.execute(duck, "CREATE TABLE place_of (code VARCHAR, idx INTEGER)");
        Duck.execute(duck, "CREATE TABLE site_of (code VARCHAR, idx INTEGER, place INTEGER)");
        List<Place> places = evidence.tree().all().subList(from, to);
        try (DuckDBAppender placeRows = ((DuckDBConnection) duck).createAppender("place_of"); DuckDBAppender siteRows = ((DuckDBConnection) duck).createAppender("site_of")) {
            placeRows.beginRow().append("").appendNull().endRow();
            siteRows.beginRow().append("").append(-1).appendNull().endRow();
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
