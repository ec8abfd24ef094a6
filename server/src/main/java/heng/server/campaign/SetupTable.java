package heng.server.campaign;

import heng.core.campaign.Assignment;
import heng.core.campaign.Body;
import heng.core.campaign.Duty;
import heng.core.place.CoordinateSystem;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.store.Setup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tables of a campaign that come by file and can come again (docs/language.md, C2b and C9).
public enum SetupTable {
    SITES(List.of("code", "type", "name", "place", "longitude", "latitude", "coordinates"), List.of(0)) {
        @Override
        public List<List<String>> rows(Setup setup) {
            return setup.register().stream().map(SetupTable::row).toList();
        }
    },
    BODIES(List.of("code", "name", "name-en", "place", "parent"), List.of(0)) {
        @Override
        public List<List<String>> rows(Setup setup) {
            return setup.bodies().stream().map(SetupTable::row).toList();
        }
    },
    DUTIES(List.of("item", "site-type", "place", "part", "body"), List.of(0, 1, 2, 3, 4)) {
        @Override
        public List<List<String>> rows(Setup setup) {
            return setup.duties().stream().map(SetupTable::row).toList();
        }
    },
    INSPECTORS(List.of("account", "site", "place"), List.of(0, 1, 2)) {
        @Override
        public List<List<String>> rows(Setup setup) {
            return setup.assignments().stream().map(SetupTable::row).toList();
        }
    };

    private final List<String> head;
    private final List<Integer> key;

    SetupTable(List<String> head, List<Integer> key) {
        this.head = head;
        this.key = key;
    }

    /// The names of its columns.
    public List<String> head() {
        return head;
    }

    /// What it holds now, cell by cell.
    public abstract List<List<String>> rows(Setup setup);

    /// What tells rows apart in counting; a lead that was exchanged counts as one that came and one that went.
    public List<String> key(List<String> row) {
        return key.stream().map(row::get).toList();
    }

    /// `sites`: as the campaign file calls it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The file of a campaign made in the site.
    public String file() {
        return word() + ".csv";
    }

    /// Empty for another word.
    public static Optional<SetupTable> of(String word) {
        return Arrays.stream(values()).filter(table -> table.word().equals(word)).findFirst();
    }

    private static List<String> row(Site site) {
        return List.of(site.code().text(), site.type(), site.name(), site.place().text(), site.position().map(at -> at.longitude().toPlainString()).orElse(""),
                site.position().map(at -> at.latitude().toPlainString()).orElse(""), site.position().flatMap(Site.Position::system).map(CoordinateSystem::word).orElse(""));
    }

    private static List<String> row(Body body) {
        return List.of(body.code().text(), body.name().zh(), body.name().en().equals(body.name().zh()) ? "" : body.name().en(), body.place().map(PlaceCode::text).orElse(""),
                body.parent().map(Object::toString).orElse(""));
    }

    private static List<String> row(Duty duty) {
        return List.of(duty.item().map(Object::toString).orElse(""), duty.siteType().orElse(""), duty.place().map(PlaceCode::text).orElse(""), duty.part().word(), duty.body().text());
    }

    private static List<String> row(Assignment one) {
        return List.of(one.account(), one.site().map(SiteCode::text).orElse(""), one.place().map(PlaceCode::text).orElse(""));
    }
}
