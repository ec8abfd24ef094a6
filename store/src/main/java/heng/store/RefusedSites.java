package heng.store;

import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The register of sites as records see it. Records of a site whose own line was refused are counted and said once, at that line: a hundred refusals would
/// bury the one that is to be mended.
final class RefusedSites {

    private final Map<SiteCode, Site> register;
    private final boolean whole;
    private final DataFolder folder;
    private final Problems problems;
    private final Map<SiteCode, RefusedRow> refused = new HashMap<>();
    private final Map<SiteCode, Integer> hanging = new LinkedHashMap<>();

    /// @param whole false where a file of sites could not be read: then nobody knows what sites there are, and nothing is said of single records
    RefusedSites(Collection<Site> sites, boolean whole, DataFolder folder, Problems problems) {
        this(sites.stream().collect(Collectors.toMap(Site::code, Function.identity())), whole, folder, problems);
    }

    /// @param register is kept, not copied
    RefusedSites(Map<SiteCode, Site> register, boolean whole, DataFolder folder, Problems problems) {
        this.register = register;
        this.whole = whole;
        this.folder = folder;
        this.problems = problems;
        folder.refused().list().stream().filter(row -> row.file().table().equals("sites") && !row.key().isEmpty()).forEach(row -> refused.putIfAbsent(new SiteCode(row.key()), row));
    }

    Map<SiteCode, Site> register() {
        return register;
    }

    Optional<Site> find(SiteCode code) {
        return Optional.ofNullable(register.get(code));
    }

    /// Whether a record of a site that is not in the register needs no refusal of its own; it is counted then.
    boolean hangs(SiteCode code) {
        boolean hangs = !whole || refused.containsKey(code);
        if (hangs) hanging.merge(code, 1, Integer::sum);
        return hangs;
    }

    /// How many records that is.
    int count() {
        return hanging.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Says the counts, after the last record.
    void say() {
        hanging.forEach((code, count) -> {
            RefusedRow row = refused.get(code);
            if (row == null) return;
            int before = problems.size();
            problems.add(RefusalCode.SITE_REFUSED, row.refusals().getLast().spot(), code, String.valueOf(count));
            problems.since(before).forEach(refusal -> folder.refused().also(row, refusal));
        });
    }
}
