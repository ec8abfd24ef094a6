package heng.store;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.Site.Position;
import heng.core.place.SiteCode;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads the register of sites: `code,type,name,place` and, where known, `longitude,latitude` in degrees. Refused besides what [Table] refuses:
/// `CELL_EMPTY`, `UNKNOWN_SITE_TYPE`, `UNKNOWN_PLACE`, `DUPLICATE_SITE`, `BAD_VALUE` (half a position, not a number, outside −180…180 or −90…90).
public final class SiteReader {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");

    private final Vocabulary words;
    private final PlaceLookup places;
    private final Known types;
    private final Problems problems;
    private final Map<SiteCode, Spot> spots = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();

    private SiteReader(Vocabulary words, PlaceTree tree, Problems problems) {
        this.words = words;
        this.places = new PlaceLookup(tree, problems);
        this.types = new Known(words.siteTypes());
        this.problems = problems;
    }

    /// The good sites in the order of the files. Refused rows are left out.
    public static List<Site> read(List<FileRef> files, Vocabulary words, PlaceTree tree, DataFolder folder, Problems problems) {
        var reader = new SiteReader(words, tree, problems);
        files.forEach(file -> Table.read(folder, file, problems, reader::rows));
        return List.copyOf(reader.sites);
    }

    private Consumer<Row> rows(Head head) {
        Column code = head.need("code");
        Column type = head.need("type");
        Column name = head.need("name");
        Column place = head.need("place");
        Column longitude = head.find("longitude");
        Column latitude = head.find("latitude");
        if (longitude.present() != latitude.present()) head.need(longitude.present() ? "latitude" : "longitude");
        return row -> {
            Optional<String> id = row.required(code, problems);
            Optional<String> kind = row.required(type, problems).filter(text -> known(text, row.spot(type)));
            Optional<PlaceCode> where = places.required(row, place);
            boolean positioned = !row.text(longitude).isEmpty() || !row.text(latitude).isEmpty();
            Optional<BigDecimal> east = positioned ? degrees(row, longitude, 180) : Optional.empty();
            Optional<BigDecimal> north = positioned ? degrees(row, latitude, 90) : Optional.empty();
            if (id.isEmpty() || !first(new SiteCode(id.get()), row.spot(code)) || kind.isEmpty() || where.isEmpty()) return;
            if (positioned && (east.isEmpty() || north.isEmpty())) return;
            Optional<Position> position = east.map(degrees -> new Position(degrees, north.orElseThrow()));
            sites.add(new Site(new SiteCode(id.get()), kind.get(), row.text(name), where.get(), position));
        };
    }

    private boolean known(String type, Spot spot) {
        if (words.siteTypes().contains(type)) return true;
        problems.add(RefusalCode.UNKNOWN_SITE_TYPE, spot, type, types.hint(type));
        return false;
    }

    private boolean first(SiteCode code, Spot spot) {
        Spot first = spots.putIfAbsent(code, spot);
        if (first == null) return true;
        problems.add(RefusalCode.DUPLICATE_SITE, spot, code, first.toString());
        return false;
    }

    private Optional<BigDecimal> degrees(Row row, Column column, int most) {
        String text = row.text(column);
        if (DEGREES.matcher(text).matches()) {
            var degrees = new BigDecimal(text);
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) return Optional.of(degrees);
        }
        problems.add(RefusalCode.BAD_VALUE, row.spot(column), text, "-" + most + "…" + most, column.name());
        return Optional.empty();
    }
}
