package heng.store;

import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.record.Fact;
import heng.core.record.KindCheck;
import heng.core.record.RecordKind;
import heng.core.record.Said;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rows of one file of records. Every cell of a row is looked at, so that a row is refused once for all that is wrong with it. What a correction is
/// about, and so what it has to say, is known when all files are read: see [FieldEvidence].
final class RecordRows {

    private static final List<String> OWN = List.of("id", "item", "site", "place", "time", "method", "by", "answer", "kind", "of");
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
        private @Nullable Known sites;
        private final Known events;
        private final KindCheck kinds;

        Context(Vocabulary words, RefusedSites register, PlaceLookup places, Problems problems) {
            this.words = words;
            this.register = register;
            this.places = places;
            this.problems = problems;
            this.items = new Known(words.items());
            this.methods = new Known(words.methods());
            this.events = new Known(words.eventKinds());
            this.kinds = new KindCheck(!words.methods().isEmpty(), problems);
        }

        /// This with its refusals said to others.
        Context saying(Problems others) {
            return new Context(words, register, places, others);
        }

        PlaceLookup places() {
            return places;
        }

        Problems problems() {
            return problems;
        }

        /// Whether the standard reads records, or counts events, of this item.
        boolean knows(RecordKind kind, String item, Spot spot) {
            boolean event = kind == RecordKind.EVENT;
            boolean known = (event ? words.eventKinds() : words.items()).contains(item);
            if (!known) problems.add(RefusalCode.UNKNOWN_ITEM, spot, item, (event ? events : items).hint(item));
            return known;
        }

        /// A site that the register has, instead of one that it has not.
        String siteHint(String code) {
            if (sites == null) sites = new Known(register.register().keySet().stream().map(SiteCode::text).toList());
            return sites.hint(code);
        }

        /// Whether a row says what its kind asks for.
        boolean keeps(RecordKind kind, Said said, Function<String, Spot> spots) {
            return kinds.keeps(kind, said, spots);
        }
    }

    /// A row whose own cells are in order.
    ///
    /// @param draft as an observation; none for a retraction
    /// @param by who says so; empty text where nobody is named
    /// @param columns the number of each column, from 1
    record Draft(Fact fact, Optional<EvidenceRecord> draft, String by, Spot spot, Map<String, Integer> columns) {

        Spot spotOf(String column) {
            return new Spot(spot.file(), spot.line(), columns.getOrDefault(column, 0));
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
    private final Column kind;
    private final Column of;
    private final List<Column> fields;
    private final Map<String, Integer> columns;

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
        kind = head.find("kind");
        of = head.find("of");
        fields = head.others(OWN);
        columns = Stream.concat(Stream.of(id, item, site, place, time, method, by, answer, kind, of), fields.stream()).filter(Column::present)
                .collect(Collectors.toUnmodifiableMap(Column::name, column -> column.index() + 1));
    }

    Optional<Draft> read(Row row) {
        Optional<String> own = row.requiredCode(id, problems).filter(text -> ids.first(text, row.spot(id)));
        Optional<RecordKind> sort = kind(row);
        Optional<Fact> fact = sort.isEmpty() ? Optional.empty() : fact(row, own, sort.get());
        if (sort.filter(RecordKind.RETRACTION::equals).isPresent()) return fact.map(whole -> new Draft(whole, Optional.empty(), row.text(by), row.spot(), columns));
        boolean settled = sort.isPresent() && sort.get() != RecordKind.CORRECTION;
        Optional<String> what = row.requiredCode(item, problems).filter(text -> !settled || context.knows(sort.get(), text, row.spot(item)));
        Optional<PlaceCode> where = where(row);
        Optional<LocalDateTime> when = Dates.time(row, time, problems);
        Optional<String> how = method(row);
        Optional<Boolean> notApplicable = answer(row);
        Optional<Map<String, String>> seen = notApplicable.flatMap(none -> none ? nothing(row) : Optional.of(fields(row)));
        boolean fits = !settled || seen.isEmpty() || context.keeps(sort.get(),
                new Said(row.code(method), row.text(by), row.code(site), notApplicable.get(), seen.get()), column -> spot(row, column));
        if (!fits || fact.isEmpty() || what.isEmpty() || where.isEmpty() || when.isEmpty() || how.isEmpty() || seen.isEmpty()) return Optional.empty();
        Optional<SiteCode> at = Optional.of(row.code(site)).filter(text -> !text.isEmpty()).map(SiteCode::new);
        var record = new EvidenceRecord(
                own.get(), what.get(), where.get(), at, when.get(), how.get(), row.text(by), notApplicable.get(), seen.get());
        return Optional.of(new Draft(fact.get(), Optional.of(record), record.by(), row.spot(), columns));
    }

    private Spot spot(Row row, String column) {
        return new Spot(row.spot().file(), row.spot().line(), columns.getOrDefault(column, 0));
    }

    private Optional<RecordKind> kind(Row row) {
        String text = row.code(kind);
        Optional<RecordKind> known = text.isEmpty() ? Optional.of(RecordKind.OBSERVATION) : RecordKind.of(text);
        if (known.isEmpty()) problems.add(RefusalCode.BAD_KIND, row.spot(kind), text, RecordKind.words());
        return known;
    }

    /// Whom a correction or a retraction speaks of; all others speak of nobody.
    private Optional<Fact> fact(Row row, Optional<String> own, RecordKind sort) {
        String named = row.code(of);
        if (sort.supersedes() && named.isEmpty()) problems.add(RefusalCode.KIND_NEEDS, spot(row, "of"), "of", sort.word());
        else if (!sort.supersedes() && !named.isEmpty()) problems.add(RefusalCode.KIND_EXCLUDES, row.spot(of), named, "of", sort.word());
        else return own.map(text -> new Fact(text, sort, Optional.of(named).filter(other -> !other.isEmpty()), spot(row, "of")));
        return Optional.empty();
    }

    /// The site's place, or the place where no site is named. A row may name both if they agree.
    private Optional<PlaceCode> where(Row row) {
        String code = row.code(site);
        if (code.isEmpty()) return context.places.required(row, place.present() ? place : site);
        Optional<PlaceCode> found = context.register.find(new SiteCode(code)).map(Site::place);
        if (found.isEmpty() && !context.register.hangs(new SiteCode(code))) problems.add(RefusalCode.UNKNOWN_SITE, row.spot(site), code, context.siteHint(code));
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
