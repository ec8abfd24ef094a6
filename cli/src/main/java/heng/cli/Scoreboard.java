package heng.cli;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.record.AnnouncedResult;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.standard.Title;
import heng.store.Campaign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Published numbers as a table: a row a place, a column a column.
final class Scoreboard {

    private Scoreboard() {}

    /// The two highest levels at which something is published.
    static List<Level> topLevels(Campaign campaign, List<Published> all) {
        return campaign.tree().levels().stream().filter(level -> all.stream().anyMatch(one -> one.place().level().equals(level))).limit(2).toList();
    }

    static String text(Campaign campaign, List<Published> all, List<Level> levels, Positions positions, Locale locale) {
        StringBuilder out = new StringBuilder(head(campaign, locale));
        if (positions == Positions.FOR_STUDY) line(out, Word.POSITIONS.in(locale), Word.FOR_STUDY.in(locale));
        for (Level level : levels) {
            List<Published> here = all.stream().filter(one -> one.place().level().equals(level)).toList();
            if (!here.isEmpty()) out.append('\n').append(table(campaign, here, level, positions, locale));
        }
        if (positions.shown()) out.append(announced(campaign, levels, locale));
        campaign.notice().ifPresent(notice -> out.append('\n').append(notice.in(locale)).append('\n'));
        return out.toString();
    }

    /// Positions that authorities announced stand below the computed ones, never in their place (S9.7).
    private static String announced(Campaign campaign, List<Level> levels, Locale locale) {
        List<AnnouncedResult> ranked = campaign.announcedPositions().stream().filter(one -> levels.contains(campaign.tree().get(one.place()).level())).toList();
        StringBuilder out = new StringBuilder();
        if (!ranked.isEmpty()) out.append('\n').append(Word.ANNOUNCED.in(locale)).append('\n');
        ranked.forEach(one -> out.append("  ").append(campaign.tree().get(one.place()).name()).append(' ').append(one.place()).append(": ").append(what(campaign, one).in(locale)).append(", ")
                .append(Word.POSITION.in(locale)).append(' ').append(one.position().orElseThrow()).append(one.cohort().isEmpty() ? "" : " (" + one.cohort() + ")")
                .append("; ").append(one.issuer()).append(", ").append(one.document()).append(", ").append(one.date()).append('\n'));
        return out.toString();
    }

    private static Title what(Campaign campaign, AnnouncedResult one) {
        ColumnCode column = new ColumnCode(one.what());
        return campaign.standard().items().containsKey(column) ? campaign.standard().titleOf(column) : new Title(one.what(), one.whatEnglish());
    }

    static String head(Campaign campaign, Locale locale) {
        var kernel = campaign.standard().kernel();
        String period = campaign.from().map(Object::toString).orElse("…") + " – " + campaign.to().map(Object::toString).orElse("…");
        String outside = counted(campaign.outside(), Word.OUTSIDE, locale);
        String superseded = counted(campaign.superseded().corrected(), Word.CORRECTED, locale) + counted(campaign.superseded().retracted(), Word.RETRACTED, locale);
        String refused = counted(campaign.refusedCount(), Word.REFUSED, locale);
        StringBuilder out = new StringBuilder(campaign.title().in(locale)).append('\n');
        campaign.notice().ifPresent(notice -> out.append(notice.in(locale)).append('\n'));
        line(out, Word.STANDARD.in(locale), campaign.standard().title().in(locale) + ", " + Word.EDITION.in(locale) + " " + kernel.edition() + ", " + campaign.standard().hash().substring(0, 19));
        line(out, Word.TREE.in(locale), campaign.tree().edition() + campaign.tree().roots().stream().limit(1).map(root -> ", " + root.name() + " " + root.code()).collect(Collectors.joining()));
        if (campaign.from().isPresent() || campaign.to().isPresent()) line(out, Word.PERIOD.in(locale), period);
        line(out, Word.DATA.in(locale), campaign.records() + " " + Word.RECORDS.in(locale) + outside + superseded + refused + ", " + campaign.inputs().size() + " " + Word.FILES.in(locale));
        return out.toString();
    }

    private static String counted(int number, Word what, Locale locale) {
        return number == 0 ? "" : ", " + number + " " + what.in(locale);
    }

    private static void line(StringBuilder out, String word, String text) {
        out.append(word).append(" ".repeat(Math.max(1, 10 - TextTable.width(word)))).append(text).append('\n');
    }

    private static String table(Campaign campaign, List<Published> here, Level level, Positions positions, Locale locale) {
        Map<Place, Map<ColumnCode, Published>> rows = new LinkedHashMap<>();
        here.forEach(one -> rows.computeIfAbsent(one.place(), _ -> new LinkedHashMap<>()).put(one.column(), one));
        List<ColumnCode> columns = here.stream().map(Published::column).distinct().toList();
        Optional<StandingColumns> standings = StandingColumns.of(here, positions, locale);
        List<Boolean> right = new ArrayList<>(List.of(false, false));
        List<String> head = new ArrayList<>(List.of(Word.CODE.in(locale), Word.of(level.name(), locale)));
        for (ColumnCode column : columns) {
            head.add(campaign.standard().titleOf(column).in(locale));
            right.add(true);
        }
        standings.ifPresent(shown -> shown.head().forEach(word -> {
            head.add(word);
            right.add(true);
        }));
        head.add(Word.COVERAGE.in(locale));
        right.add(true);
        var table = new TextTable(right);
        table.add(head);
        rows.forEach((place, cells) -> {
            List<String> row = new ArrayList<>(List.of(place.code().text(), place.name()));
            columns.forEach(column -> row.add(cells.containsKey(column) ? shown(cells.get(column), locale) : ""));
            Published main = cells.values().iterator().next();
            standings.ifPresent(shown -> row.addAll(shown.row(main)));
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
