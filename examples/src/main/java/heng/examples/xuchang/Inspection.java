package heng.examples.xuchang;

import heng.core.place.PlaceTree;
import heng.core.place.Site;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One round: who goes where on which day, and what is written down.
final class Inspection {

    static final double UNVISITED = 0.05;
    static final double NOT_APPLICABLE = 0.02;

    private record Entry(String item, String site, LocalDateTime time, String by, String answer, Map<String, String> fields) {}

    private final Round round;
    private final List<FieldItem> items;
    private final Quality quality;

    Inspection(Round round, PlaceTree tree, List<FieldItem> items) {
        this.round = round;
        this.items = items;
        this.quality = new Quality(tree, round);
    }

    byte[] csv(List<Site> sites) {
        List<Entry> entries = new ArrayList<>();
        sites.stream().filter(site -> !dice(site, "visited?").chance(UNVISITED)).forEach(site -> entries.addAll(visit(site)));
        entries.sort(Comparator.comparing(Entry::time).thenComparing(Entry::site)); // stable: within a minute in the order of the standard
        List<String> fields = fields();
        List<String> head = new ArrayList<>(List.of("id", "item", "site", "time", "method", "by", "answer"));
        head.addAll(fields);
        var text = new CsvText(head);
        for (int i = 0; i < entries.size(); i++) text.row(row(entries.get(i), "%s-%06d".formatted(round.prefix(), i + 1), fields));
        return text.bytes();
    }

    /// The fields of any record, in the order of the standard.
    private List<String> fields() {
        Set<String> fields = new LinkedHashSet<>(List.of("value", "grade", "form", "lines"));
        items.stream().filter(item -> item.words().containsKey("part")).forEach(item -> fields.addAll(List.of(item.word("part"), item.word("whole"))));
        fields.add("observations");
        return List.copyOf(fields);
    }

    private static List<String> row(Entry entry, String id, List<String> fields) {
        List<String> row = new ArrayList<>(List.of(id, entry.item(), entry.site(), entry.time().toString(), "field", entry.by(), entry.answer()));
        fields.forEach(field -> row.add(entry.fields().getOrDefault(field, "")));
        return row;
    }

    /// A record for everything seen, two minutes apart, second looks three hours later; and one that says how many observations there were.
    private List<Entry> visit(Site site) {
        Dice when = dice(site, "when");
        LocalDateTime start = round.first().plusDays(when.below(round.days())).atTime(when.between(8, 13), when.below(60));
        String by = "i%02d".formatted(when.between(1, 24));
        List<Entry> entries = new ArrayList<>();
        for (FieldItem item : items) {
            if (!item.sites().contains(site.type())) continue;
            LocalDateTime time = start.plusMinutes(2L * entries.size());
            if (isOfAnotherStreet(site, item.code()) || dice(site, "applies", item.code()).chance(NOT_APPLICABLE)) {
                entries.add(new Entry(item.code(), site.code().text(), time, by, "not applicable", Map.of()));
                continue;
            }
            var records = new Observation(item, quality.of(site, item), dice(site, "seen", item.code())).records();
            for (int i = 0; i < records.size(); i++) {
                LocalDateTime seen = item.template().equals("deduct-visit") ? time.plusHours(3L * i) : time;
                entries.add(new Entry(item.code(), site.code().text(), seen, by, "", records.get(i)));
            }
        }
        entries.add(new Entry("visit", site.code().text(), start, by, "", Map.of("observations", "" + entries.size())));
        return entries;
    }

    /// Main roads and shopping streets are one type of sites with displays of their own.
    static boolean isOfAnotherStreet(Site site, String item) {
        return switch (item) {
            case "main-road-displays" -> site.name().contains("商业大街");
            case "shopping-street-displays", "honest-trading" -> site.name().contains("主干道");
            default -> false;
        };
    }

    private Dice dice(Site site, String... what) {
        return Dice.of(round.prefix(), Register.key(site), String.join(" ", what));
    }
}
