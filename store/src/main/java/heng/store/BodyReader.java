package heng.store;

import heng.core.campaign.Body;
import heng.core.campaign.BodyCode;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.standard.Title;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads the register of bodies: `code,name` and, where known, `name-en,place,parent`. Refused besides what [Table] refuses: `CELL_EMPTY`, `DUPLICATE_ROW`,
/// `UNKNOWN_PLACE`, `UNKNOWN_BODY` and `BODY_IN_ITSELF` for the parent. A later file replaces the row of an earlier one.
final class BodyReader {

    private final PlaceLookup places;
    private final DataFolder folder;
    private final Problems problems;
    private final ByKey<BodyCode, Body> bodies;
    private final Map<BodyCode, Spot> parents = new HashMap<>();

    private BodyReader(PlaceTree tree, DataFolder folder, Problems problems) {
        this.places = new PlaceLookup(tree, problems);
        this.folder = folder;
        this.problems = problems;
        this.bodies = new ByKey<>(folder);
    }

    static List<Body> read(List<FileRef> files, PlaceTree tree, DataFolder folder, Problems problems) {
        var reader = new BodyReader(tree, folder, problems);
        for (FileRef file : files) {
            reader.bodies.begin(file);
            Table.read(folder, file, problems, reader::rows);
        }
        reader.bodies.end();
        return reader.checked();
    }

    private Consumer<Row> rows(Head head) {
        Column code = head.key(head.need("code"));
        Column name = head.need("name");
        Column english = head.find("name-en");
        Column place = head.find("place");
        Column parent = head.find("parent");
        return row -> {
            Optional<BodyCode> id = row.requiredCode(code, problems).map(BodyCode::new);
            Optional<String> called = row.required(name, problems);
            Optional<Spot> first = id.flatMap(key -> bodies.twice(key, row.spot(code)));
            first.ifPresent(there -> problems.add(RefusalCode.DUPLICATE_ROW, row.spot(code), id.orElseThrow(), there.toString()));
            String where = row.code(place);
            Optional<PlaceCode> found = where.isEmpty() ? Optional.empty() : places.find(where, row, place);
            if (id.isEmpty() || called.isEmpty() || first.isPresent() || !where.isEmpty() && found.isEmpty()) return;
            Optional<BodyCode> above = Optional.of(row.code(parent)).filter(text -> !text.isEmpty()).map(BodyCode::new);
            parents.put(id.get(), row.spot(parent));
            String foreign = row.text(english);
            bodies.put(id.get(), new Body(id.get(), new Title(called.get(), foreign.isEmpty() ? called.get() : foreign), found, above), row.spot(code));
        };
    }

    /// Without those whose parent is not there or leads back to them; said where the parent stands.
    private List<Body> checked() {
        Map<BodyCode, Body> all = bodies.values().stream().collect(Collectors.toMap(Body::code, body -> body));
        Known codes = new Known(all.keySet().stream().map(BodyCode::text).toList());
        int before = problems.size();
        Set<BodyCode> bad = new HashSet<>();
        for (Body body : bodies.values()) {
            Optional<BodyCode> parent = body.parent();
            Spot spot = parents.get(body.code());
            if (parent.isPresent() && !all.containsKey(parent.get())) problems.add(RefusalCode.UNKNOWN_BODY, spot, parent.get(), codes.hint(parent.get().text()));
            else if (circles(body, all)) problems.add(RefusalCode.BODY_IN_ITSELF, spot, body.code(), "—");
            else continue;
            bad.add(body.code());
        }
        folder.refuseLate(problems.since(before));
        return bodies.values().stream().filter(body -> !bad.contains(body.code())).toList();
    }

    private static boolean circles(Body body, Map<BodyCode, Body> all) {
        Set<BodyCode> seen = new HashSet<>(Set.of(body.code()));
        for (Optional<BodyCode> at = body.parent(); at.isPresent() && all.containsKey(at.get()); at = all.get(at.get()).parent()) {
            if (at.get().equals(body.code())) return true;
            if (!seen.add(at.get())) return false;
        }
        return false;
    }
}
