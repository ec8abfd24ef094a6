package heng.store;

import heng.core.campaign.Body;
import heng.core.campaign.BodyCode;
import heng.core.campaign.Duty;
import heng.core.campaign.Part;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.standard.Standard;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads the responsibility matrix: `part,body` and, where the line is not for all, `item`, `site-type` and `place`. Refused besides what [Table] refuses:
/// `CELL_EMPTY`, `BAD_VALUE` (the part), `UNKNOWN_BODY`, `UNKNOWN_ITEM`, `UNKNOWN_SITE_TYPE`, `UNKNOWN_PLACE`, `DUPLICATE_ROW` (in one file; a later file replaces).
final class DutyReader {

    private final Set<String> items;
    private final Set<String> types;
    private final Set<String> bodies;
    private final Known likeItems;
    private final Known likeTypes;
    private final Known likeBodies;
    private final PlaceLookup places;
    private final Problems problems;
    private final ByKey<String, Duty> duties;

    private DutyReader(Standard standard, Collection<Body> bodies, PlaceTree tree, DataFolder folder, Problems problems) {
        this.items = standard.items().keySet().stream().map(ColumnCode::text).collect(Collectors.toSet());
        this.types = standard.siteTypes().keySet();
        this.bodies = bodies.stream().map(body -> body.code().text()).collect(Collectors.toSet());
        this.likeItems = new Known(items);
        this.likeTypes = new Known(types);
        this.likeBodies = new Known(this.bodies);
        this.places = new PlaceLookup(tree, problems);
        this.problems = problems;
        this.duties = new ByKey<>(folder);
    }

    static List<Duty> read(List<FileRef> files, Standard standard, Collection<Body> bodies, PlaceTree tree, DataFolder folder, Problems problems) {
        var reader = new DutyReader(standard, bodies, tree, folder, problems);
        for (FileRef file : files) {
            reader.duties.begin(file);
            Table.read(folder, file, problems, reader::rows);
        }
        reader.duties.end();
        return reader.duties.values();
    }

    private Consumer<Row> rows(Head head) {
        Column item = head.find("item");
        Column type = head.find("site-type");
        Column place = head.find("place");
        Column part = head.need("part");
        Column body = head.need("body");
        return row -> {
            int before = problems.size();
            String which = row.code(item);
            if (!which.isEmpty()) known(which, items::contains, RefusalCode.UNKNOWN_ITEM, likeItems, row.spot(item));
            String kind = row.code(type);
            if (!kind.isEmpty()) known(kind, types::contains, RefusalCode.UNKNOWN_SITE_TYPE, likeTypes, row.spot(type));
            String where = row.code(place);
            if (!where.isEmpty()) places.find(where, row, place);
            Optional<Part> role = row.required(part, problems).flatMap(text -> part(text, row.spot(part)));
            Optional<String> who = row.requiredCode(body, problems).filter(code -> known(code, bodies::contains, RefusalCode.UNKNOWN_BODY, likeBodies, row.spot(body)));
            if (problems.size() > before) return;
            var duty = new Duty(given(which).map(ColumnCode::new), given(kind), given(where).map(PlaceCode::new), role.orElseThrow(), new BodyCode(who.orElseThrow()));
            Optional<Spot> first = duties.twice(duty.key(), row.spot());
            first.ifPresent(there -> problems.add(RefusalCode.DUPLICATE_ROW, row.spot(body), duty.key().replace('|', ' ').strip(), there.toString()));
            if (first.isEmpty()) duties.put(duty.key(), duty, row.spot());
        };
    }

    private Optional<Part> part(String text, Spot spot) {
        Optional<Part> part = Part.of(text);
        if (part.isEmpty()) problems.add(RefusalCode.BAD_VALUE, spot, text, String.join(", ", Part.words()), "part");
        return part;
    }

    private boolean known(String text, Predicate<String> there, RefusalCode code, Known like, Spot spot) {
        if (there.test(text)) return true;
        problems.add(code, spot, text, like.hint(text));
        return false;
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
