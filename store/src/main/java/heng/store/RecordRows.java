package heng.store;

import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of one file of records. Every cell of a row is looked at, so that a row is refused once for all that is wrong with it.
final class RecordRows {

    private static final List<String> OWN = List.of("id", "item", "site", "place", "time", "method", "by", "answer");
    private static final Set<String> NOT_APPLICABLE = Set.of("not applicable", "不适用");
    private static final Pattern NOT_ZERO = Pattern.compile("-?[\\d.]*[1-9][\\d.]*");

    /// What is the same for every file.
    static final class Context {

        private final Vocabulary words;
        private final RefusedSites register;
        private final PlaceLookup places;
        private final Problems problems;
        private final Known items;
        private final Known methods;
        private final Known sites;

        Context(Vocabulary words, RefusedSites register, PlaceLookup places, Problems problems) {
            this.words = words;
            this.register = register;
            this.places = places;
            this.problems = problems;
            this.items = new Known(words.items());
            this.methods = new Known(words.methods());
            this.sites = new Known(register.register().keySet().stream().map(SiteCode::text).toList());
        }
    }

    private final Context context;
    private final Problems problems;
    private final RecordsById ids;
    private final Column id;
    private final Column item;
    private final Column site;
    private final Column place;
    private final Column time;
    private final Column method;
    private final Column by;
    private final Column answer;
    private final List<Column> fields;
    private final Map<String, Integer> fieldColumns;

    RecordRows(Head head, Context context, RecordsById ids) {
        this.context = context;
        this.problems = context.problems;
        this.ids = ids;
        id = head.key(head.need("id"));
        item = head.need("item");
        place = head.find("place");
        site = place.present() ? head.find("site") : head.need("site");
        time = head.need("time");
        method = head.find("method");
        by = head.find("by");
        answer = head.find("answer");
        fields = head.others(OWN);
        fieldColumns = Stream.concat(Stream.of(id), fields.stream()).collect(Collectors.toUnmodifiableMap(Column::name, column -> column.index() + 1));
    }

    Optional<RecordReader.Read> read(Row row) {
        Optional<String> own = row.requiredCode(id, problems).filter(text -> ids.first(text, row.spot(id)));
        Optional<String> of = row.requiredCode(item, problems).filter(text -> knownItem(text, row));
        Optional<PlaceCode> where = where(row);
        Optional<LocalDateTime> when = Dates.time(row, time, problems);
        Optional<String> how = method(row);
        Optional<Boolean> notApplicable = answer(row);
        Optional<Map<String, String>> seen = notApplicable.flatMap(none -> none ? nothing(row) : Optional.of(fields(row)));
        if (own.isEmpty() || of.isEmpty() || where.isEmpty() || when.isEmpty() || how.isEmpty() || seen.isEmpty()) return Optional.empty();
        Optional<SiteCode> at = Optional.of(row.code(site)).filter(text -> !text.isEmpty()).map(SiteCode::new);
        var record = new EvidenceRecord(
                own.get(), of.get(), where.get(), at, when.get(), how.get(), row.text(by), notApplicable.get(), seen.get());
        return Optional.of(new RecordReader.Read(record, row.spot(), fieldColumns));
    }

    private boolean knownItem(String text, Row row) {
        boolean known = context.words.items().contains(text);
        if (!known) problems.add(RefusalCode.UNKNOWN_ITEM, row.spot(item), text, context.items.hint(text));
        return known;
    }

    /// The site's place, or the place where no site is named. A row may name both if they agree.
    private Optional<PlaceCode> where(Row row) {
        String code = row.code(site);
        if (code.isEmpty()) return context.places.required(row, place.present() ? place : site);
        Optional<PlaceCode> found = context.register.find(new SiteCode(code)).map(Site::place);
        if (found.isEmpty() && !context.register.hangs(new SiteCode(code))) problems.add(RefusalCode.UNKNOWN_SITE, row.spot(site), code, context.sites.hint(code));
        String named = row.code(place);
        if (found.isEmpty() || named.isEmpty() || named.equals(found.get().text())) return found;
        problems.add(RefusalCode.BAD_VALUE, row.spot(place), named, found.get().text(), place.name());
        return Optional.empty();
    }

    private Optional<String> method(Row row) {
        String text = row.code(method);
        if (text.isEmpty() || context.words.methods().contains(text)) return Optional.of(text);
        problems.add(RefusalCode.UNKNOWN_METHOD, row.spot(method), text, context.methods.hint(text));
        return Optional.empty();
    }

    /// Whether the answer is *not applicable*.
    private Optional<Boolean> answer(Row row) {
        String text = row.text(answer);
        if (text.isEmpty() || NOT_APPLICABLE.contains(text)) return Optional.of(!text.isEmpty());
        problems.add(RefusalCode.BAD_ANSWER, row.spot(answer), text);
        return Optional.empty();
    }

    private Map<String, String> fields(Row row) {
        Map<String, String> filled = new HashMap<>();
        for (Column field : fields) {
            String text = row.value(field);
            if (!text.isEmpty()) filled.put(field.name(), text);
        }
        return filled;
    }

    /// There is none, yet three were counted: one of the two is wrong. Notes and the noughts that forms fill in are harmless and left out.
    private Optional<Map<String, String>> nothing(Row row) {
        Map<String, String> none = Map.of();
        boolean counted = false;
        for (Column field : fields) {
            String text = row.value(field);
            if (!NOT_ZERO.matcher(text).matches()) continue;
            problems.add(RefusalCode.BAD_VALUE, row.spot(field), text, "0 (" + row.text(answer) + ")", field.name());
            counted = true;
        }
        return counted ? Optional.empty() : Optional.of(none);
    }
}
