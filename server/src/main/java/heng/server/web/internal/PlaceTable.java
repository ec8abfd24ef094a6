package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Publication;
import heng.core.number.Num;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.score.Cell;
import heng.core.score.Position;
import heng.core.score.Published;
import heng.server.score.Standing;
import heng.server.web.internal.TableView.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Places of a level with their numbers: sorted, filtered and cut into pages here, so that a page of a hundred rows costs a hundred rows.
final class PlaceTable {

    static final String CHANGE = "change";
    static final String POSITION = "position";
    static final String COVER = "cover";

    /// @param figures of the columns that are shown, in their order
    /// @param position empty where none is shown
    record Row(Place place, Map<String, Figures.Figure> figures, Figures.@Nullable Change change, String position, Figures.Figure lead) {}

    private final Standing standing;
    private final Figures figures;
    private final Locale locale;
    private final ColumnCode lead;
    private final List<ColumnCode> columns;

    /// @param columns the numbers to show, the one that leads first
    PlaceTable(Standing standing, Figures figures, Locale locale, List<ColumnCode> columns) {
        this.standing = standing;
        this.figures = figures;
        this.locale = locale;
        this.columns = columns;
        this.lead = columns.getFirst();
    }

    /// What is published at a level, the main number first.
    static List<ColumnCode> published(Standing standing, Level level) {
        List<ColumnCode> all = new ArrayList<>(standing.published().stream().filter(one -> one.place().level().equals(level)).map(Published::publication).map(Publication::column).distinct().toList());
        ColumnCode main = standing.campaign().definition().standard().kernel().main();
        all.remove(main);
        all.addFirst(main);
        return all;
    }

    TableView<Row> view(List<Place> places, TableAsk ask, String path, Map<String, String> fixed, String export) {
        List<Place> found = found(places, ask);
        List<Head> shown = shown(ask);
        return new TableView<>(ask, path, fixed, shown, heads(), ask.cut(found).stream().map(place -> row(place, shown)).toList(), found.size(), places.size(), export);
    }

    /// Every row that matches, on one page.
    List<Row> rows(List<Place> places, TableAsk ask) {
        List<Head> shown = shown(ask);
        return found(places, ask).stream().map(place -> row(place, shown)).toList();
    }

    List<Head> shown(TableAsk ask) {
        return heads().stream().filter(head -> ask.shows(head.key())).toList();
    }

    private List<Place> found(List<Place> places, TableAsk ask) {
        return places.stream().filter(place -> ask.filter().isEmpty() || standing.campaign().places().matches(place.name(), place.code().text(), ask.filter())).sorted(order(ask)).toList();
    }

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        columns.forEach(column -> heads.add(new Head(column.text(), standing.campaign().definition().standard().titleOf(column).in(locale), figures.full(column))));
        if (standing.leagueTable().isOn() && standing.published().stream().anyMatch(one -> one.column().equals(lead) && one.standing().isPresent())) heads.add(1, new Head(POSITION, "", ""));
        if (!standing.campaign().definition().earlier().isEmpty()) heads.add(new Head(CHANGE, "", ""));
        heads.add(new Head(COVER, "", ""));
        return heads;
    }

    private Row row(Place place, List<Head> shown) {
        Map<String, Figures.Figure> numbers = new java.util.HashMap<>();
        columns.stream().filter(column -> shown.stream().anyMatch(head -> head.key().equals(column.text()))).forEach(column -> numbers.put(column.text(), figures.of(column, place.code())));
        boolean changes = shown.stream().anyMatch(head -> head.key().equals(CHANGE));
        return new Row(place, numbers, changes ? figures.change(lead, place.code()).orElse(null) : null, position(place), figures.of(lead, place.code()));
    }

    private String position(Place place) {
        return standing.published(lead, place.code()).flatMap(Published::standing).map(at -> at instanceof Position.Placed placed ? placed.rank() + " / " + placed.of() : "—").orElse("");
    }

    /// What has no value comes last whichever way the rest is sorted; equal ones stay in the order of the codes.
    private Comparator<Place> order(TableAsk ask) {
        Comparator<Place> codes = Comparator.comparing((Place place) -> standing.campaign().definition().tree().index(place.code()));
        Optional<ColumnCode> column = columns.stream().filter(one -> one.text().equals(ask.sort())).findFirst();
        if (column.isPresent()) return by(place -> Optional.ofNullable(value(column.get(), place)), ask.down()).thenComparing(codes);
        return switch (ask.sort()) {
            case CHANGE -> by(place -> figures.exactChange(lead, place.code()), ask.down()).thenComparing(codes);
            case POSITION -> by(place -> standing.published(lead, place.code()).flatMap(Published::position), ask.down()).thenComparing(codes);
            case COVER -> by(place -> share(standing.value(lead, place.code())), ask.down()).thenComparing(codes);
            default -> ask.down() ? codes.reversed() : codes;
        };
    }

    private @Nullable Num value(ColumnCode column, Place place) {
        return standing.value(column, place.code()).value(figures.arithmetic());
    }

    private static Optional<Double> share(Cell cell) {
        return cell.coverage().due() == 0 ? Optional.empty() : Optional.of(cell.coverage().seen() / (double) cell.coverage().due());
    }

    private static <K extends Comparable<? super K>> Comparator<Place> by(Function<Place, Optional<K>> key, boolean down) {
        Map<Place, Optional<K>> keys = new java.util.HashMap<>();
        Comparator<K> up = Comparator.naturalOrder();
        Comparator<K> way = down ? up.reversed() : up;
        return (a, b) -> {
            Optional<K> mine = keys.computeIfAbsent(a, key);
            Optional<K> its = keys.computeIfAbsent(b, key);
            if (mine.isEmpty() || its.isEmpty()) return Boolean.compare(mine.isEmpty(), its.isEmpty());
            return way.compare(mine.get(), its.get());
        };
    }
}
