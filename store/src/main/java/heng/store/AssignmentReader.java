package heng.store;

import heng.core.campaign.Assignment;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads who visits what: `account` and `site` or `place`. Refused besides what [Table] refuses: `CELL_EMPTY` (also where neither is named), `UNKNOWN_SITE`,
/// `UNKNOWN_PLACE`, `DUPLICATE_ROW` in one file. Whether there is such an account is not looked at here: accounts come and go.
final class AssignmentReader {

    private final Set<String> sites;
    private final Known likeSites;
    private final PlaceLookup places;
    private final Problems problems;
    private final ByKey<Assignment, Assignment> assignments;

    private AssignmentReader(Collection<Site> register, PlaceTree tree, DataFolder folder, Problems problems) {
        this.sites = register.stream().map(site -> site.code().text()).collect(Collectors.toSet());
        this.likeSites = new Known(sites);
        this.places = new PlaceLookup(tree, problems);
        this.problems = problems;
        this.assignments = new ByKey<>(folder);
    }

    static List<Assignment> read(List<FileRef> files, Collection<Site> register, PlaceTree tree, DataFolder folder, Problems problems) {
        var reader = new AssignmentReader(register, tree, folder, problems);
        for (FileRef file : files) {
            reader.assignments.begin(file);
            Table.read(folder, file, problems, reader::rows);
        }
        reader.assignments.end();
        return reader.assignments.values();
    }

    private Consumer<Row> rows(Head head) {
        Column account = head.need("account");
        Column site = head.find("site");
        Column place = head.find("place");
        return row -> {
            int before = problems.size();
            Optional<String> who = row.required(account, problems);
            String which = row.code(site);
            String where = row.code(place);
            if (which.isEmpty() && where.isEmpty()) problems.add(RefusalCode.CELL_EMPTY, row.spot(site.present() ? site : account), site.name());
            if (!which.isEmpty() && !sites.contains(which)) problems.add(RefusalCode.UNKNOWN_SITE, row.spot(site), which, likeSites.hint(which));
            if (!where.isEmpty()) places.find(where, row, place);
            if (problems.size() > before) return;
            var assignment = new Assignment(who.orElseThrow(), which.isEmpty() ? Optional.empty() : Optional.of(new SiteCode(which)),
                    which.isEmpty() ? Optional.of(new PlaceCode(where)) : Optional.empty());
            Optional<Spot> first = assignments.twice(assignment, row.spot());
            first.ifPresent(there -> problems.add(RefusalCode.DUPLICATE_ROW, row.spot(account), who.get() + ' ' + which + where, there.toString()));
            if (first.isEmpty()) assignments.put(assignment, assignment, row.spot());
        };
    }
}
