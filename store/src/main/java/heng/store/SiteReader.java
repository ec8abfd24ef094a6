package heng.store;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.Site.Position;
import heng.core.place.SiteCode;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the register of sites: `code,type,name,place` and, where known, `longitude,latitude` in degrees and their `coordinates`. Refused besides what [Table]
/// refuses: `CELL_EMPTY`, `UNKNOWN_SITE_TYPE`, `UNKNOWN_PLACE`, `DUPLICATE_SITE` (in the same file; a later file replaces the row of an earlier one),
/// `SWAPPED_DEGREES`, `BAD_VALUE` (half a position, not a number, outside −180…180 or −90…90, no coordinate system we know).
public final class SiteReader {

    private final Vocabulary words;
    private final PlaceLookup places;
    private final Known types;
    private final Problems problems;
    private final ByKey<SiteCode, Site> sites;

    private SiteReader(Vocabulary words, PlaceTree tree, DataFolder folder, Problems problems) {
        this.sites = new ByKey<>(folder);
        this.words = words;
        this.places = new PlaceLookup(tree, problems);
        this.types = new Known(words.siteTypes());
        this.problems = problems;
    }

    /// The good sites in the order of the files. Refused rows are left out.
    public static List<Site> read(List<FileRef> files, Vocabulary words, PlaceTree tree, DataFolder folder, Problems problems) {
        return register(files, words, tree, folder, problems).sites();
    }

    /// @param whole whether every file was read to its end
    record Register(List<Site> sites, boolean whole) {}

    static Register register(List<FileRef> files, Vocabulary words, PlaceTree tree, DataFolder folder, Problems problems) {
        var reader = new SiteReader(words, tree, folder, problems);
        boolean whole = true;
        for (FileRef file : files) {
            reader.sites.begin(file);
            var positions = new SitePositions(file, folder.notes());
            whole &= Table.read(folder, file, problems, head -> reader.rows(head, positions));
            positions.end();
        }
        reader.sites.end();
        return new Register(List.copyOf(reader.sites.values()), whole);
    }

    private Consumer<Row> rows(Head head, SitePositions positions) {
        Column code = head.key(head.need("code"));
        Column type = head.need("type");
        Column name = head.need("name");
        Column place = head.need("place");
        Column longitude = head.find("longitude");
        Column latitude = head.find("latitude");
        Column coordinates = head.find("coordinates");
        if (longitude.present() != latitude.present()) head.need(longitude.present() ? "latitude" : "longitude");
        return row -> {
            Optional<String> id = row.requiredCode(code, problems);
            Optional<String> kind = row.requiredCode(type, problems).filter(text -> known(text, row.spot(type)));
            Optional<PlaceCode> where = places.required(row, place);
            Optional<Optional<Position>> position = positions.read(row, longitude, latitude, coordinates, problems);
            if (id.isEmpty() || !first(new SiteCode(id.get()), row.spot(code)) || kind.isEmpty() || where.isEmpty() || position.isEmpty()) return;
            var site = new Site(new SiteCode(id.get()), kind.get(), row.text(name), where.get(), position.get());
            sites.put(site.code(), site, row.spot(code));
        };
    }

    private boolean known(String type, Spot spot) {
        if (words.siteTypes().contains(type)) return true;
        problems.add(RefusalCode.UNKNOWN_SITE_TYPE, spot, type, types.hint(type));
        return false;
    }

    private boolean first(SiteCode code, Spot spot) {
        Optional<Spot> first = sites.twice(code, spot);
        first.ifPresent(there -> problems.add(RefusalCode.DUPLICATE_SITE, spot, code, there.toString()));
        return first.isEmpty();
    }
}
