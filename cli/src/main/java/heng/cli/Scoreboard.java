package heng.cli;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.score.Published;
import heng.store.Campaign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Published numbers as a table: a row a place, a column a column.
final class Scoreboard {

    private Scoreboard() {}

    /// The two highest levels at which something is published.
    static List<Level> topLevels(Campaign campaign, List<Published> all) {
        return campaign.tree().levels().stream().filter(level -> all.stream().anyMatch(one -> one.place().level().equals(level))).limit(2).toList();
    }

    static String text(Campaign campaign, List<Published> all, List<Level> levels, Locale locale) {
        StringBuilder out = new StringBuilder(head(campaign, locale));
        for (Level level : levels) {
            List<Published> here = all.stream().filter(one -> one.place().level().equals(level)).toList();
            if (!here.isEmpty()) out.append('\n').append(table(campaign, here, level, locale));
        }
        campaign.notice().ifPresent(notice -> out.append('\n').append(notice.in(locale)).append('\n'));
        return out.toString();
    }

    static String head(Campaign campaign, Locale locale) {
        var kernel = campaign.standard().kernel();
        String period = campaign.from().map(Object::toString).orElse("…") + " – " + campaign.to().map(Object::toString).orElse("…");
        String outside = campaign.outside() == 0 ? "" : ", " + campaign.outside() + " " + Word.OUTSIDE.in(locale);
        String refused = campaign.refusedCount() == 0 ? "" : ", " + campaign.refusedCount() + " " + Word.REFUSED.in(locale);
        StringBuilder out = new StringBuilder(campaign.title().in(locale)).append('\n');
        campaign.notice().ifPresent(notice -> out.append(notice.in(locale)).append('\n'));
        line(out, Word.STANDARD.in(locale), campaign.standard().title().in(locale) + ", " + Word.EDITION.in(locale) + " " + kernel.edition() + ", " + campaign.standard().hash().substring(0, 19));
        line(out, Word.TREE.in(locale), campaign.tree().edition() + campaign.tree().roots().stream().limit(1).map(root -> ", " + root.name() + " " + root.code()).collect(Collectors.joining()));
        if (campaign.from().isPresent() || campaign.to().isPresent()) line(out, Word.PERIOD.in(locale), period);
        line(out, Word.DATA.in(locale), campaign.records() + " " + Word.RECORDS.in(locale) + outside + refused + ", " + campaign.inputs().size() + " " + Word.FILES.in(locale));
        return out.toString();
    }

    private static void line(StringBuilder out, String word, String text) {
        out.append(word).append(" ".repeat(Math.max(1, 10 - TextTable.width(word)))).append(text).append('\n');
    }

    private static String table(Campaign campaign, List<Published> here, Level level, Locale locale) {
        Map<Place, Map<ColumnCode, Published>> rows = new LinkedHashMap<>();
        here.forEach(one -> rows.computeIfAbsent(one.place(), _ -> new LinkedHashMap<>()).put(one.column(), one));
        List<ColumnCode> columns = here.stream().map(Published::column).distinct().toList();
        boolean positions = here.stream().anyMatch(one -> one.position().isPresent());
        List<Boolean> right = new ArrayList<>(List.of(false, false));
        List<String> head = new ArrayList<>(List.of(Word.CODE.in(locale), Word.of(level.name(), locale)));
        for (ColumnCode column : columns) {
            head.add(campaign.standard().titleOf(column).in(locale));
            right.add(true);
        }
        if (positions) {
            head.add(Word.POSITION.in(locale));
            right.add(true);
        }
        head.add(Word.COVERAGE.in(locale));
        right.add(true);
        var table = new TextTable(right);
        table.add(head);
        rows.forEach((place, cells) -> {
            List<String> row = new ArrayList<>(List.of(place.code().text(), place.name()));
            columns.forEach(column -> row.add(cells.containsKey(column) ? shown(cells.get(column), locale) : ""));
            Published main = cells.values().iterator().next();
            if (positions) row.add(main.position().map(Object::toString).orElse("—"));
            row.add(main.cell().coverage().toString());
            table.add(row);
        });
        return table.text();
    }

    /// A number, and its state where that is not plain; never a 0 for what nobody saw.
    static String shown(Published one, Locale locale) {
        String state = Word.of(one.cell().state().word(), locale);
        if (one.cell().state() == State.SCORED) return one.shown().orElseThrow().toPlainString() + one.band().map(band -> " " + (locale.getLanguage().equals("zh") ? band.zh() : band.en())).orElse("");
        return one.shown().map(value -> value.toPlainString() + " " + state).orElse(state);
    }
}
