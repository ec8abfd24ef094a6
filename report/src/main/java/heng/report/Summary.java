package heng.report;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.score.Published;
import heng.core.standard.Title;
import heng.core.text.Json;
import heng.store.Campaign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The report in sentences, and the titles of its charts, which say what a chart says. No place is named best or worst unless positions may be shown.
final class Summary {

    private static final int MOST_BARS = 40;

    private final Campaign campaign;
    private final Numbers numbers;
    private final Rounds rounds;
    private final ColumnCode main;

    Summary(Campaign campaign, Numbers numbers, Rounds rounds) {
        this.campaign = campaign;
        this.numbers = numbers;
        this.rounds = rounds;
        this.main = campaign.standard().kernel().main();
    }

    List<Title> sentences(Gaps gaps) {
        List<Title> all = new ArrayList<>();
        Set<Place> published = numbers.published().stream().filter(one -> one.column().equals(main)).map(Published::place).collect(Collectors.toCollection(LinkedHashSet::new));
        root().ifPresent(one -> all.add(ReportWord.SAYS_ROOT.with(one.place().name(), campaign.standard().titleOf(main), shown(one))));
        root().flatMap(one -> moved(main, one.place())).ifPresent(all::add);
        for (Level level : campaign.tree().levels()) {
            if (root().filter(one -> one.place().level().equals(level)).isEmpty()) range(main, level, published).ifPresent(all::add);
        }
        root().map(Published::cell).ifPresent(cell -> all.add(ReportWord.SAYS_COVERAGE.with(cell.coverage().due(), cell.coverage().seen())));
        if (gaps.asked() > 0) all.add(gaps.unvisited() == 0 ? ReportWord.SAYS_ALL_VISITED.with(gaps.asked()) : ReportWord.SAYS_UNVISITED.with(gaps.asked(), gaps.unvisited()));
        for (State state : State.values()) decided(state).ifPresent(all::add);
        return all;
    }

    /// The only root, where its main number is published.
    private Optional<Published> root() {
        return campaign.tree().roots().size() == 1 ? numbers.find(main, campaign.tree().roots().getFirst().code()) : Optional.empty();
    }

    private static Title shown(Published one) {
        Title state = ReportWord.state(one.cell().state().word());
        String value = one.shown().map(java.math.BigDecimal::toPlainString).orElse("");
        if (one.cell().state() == State.SCORED) return new Title(value, value);
        return value.isEmpty() ? state : new Title(value + "（" + state.zh() + "）", value + " (" + state.en() + ")");
    }

    /// “2.17 more than in spring; the largest part of it from public facilities, +0.93, and there from street lamps, +0.51.”
    Optional<Title> moved(ColumnCode column, Place place) {
        Rounds.Change change = rounds.change(column, place.code());
        if (change.change().isEmpty()) return Optional.empty();
        Campaign before = rounds.last().orElseThrow();
        Title round = before.title();
        String size = numbers.rounded(column, campaign.standard().kernel().arithmetic().abs(change.change().get()));
        if (new java.math.BigDecimal(size).signum() == 0) return Optional.of(ReportWord.SAYS_SAME.with(round));
        Title words = (change.change().get().sign() > 0 ? ReportWord.SAYS_MORE : ReportWord.SAYS_LESS).with(round, size);
        List<Moves.Move> path = new Moves(campaign.standard().kernel(), campaign::value, before::value).of(column, place.code(), change.change().get());
        if (path.isEmpty()) return Optional.of(closed(words));
        words = append(words, ReportWord.SAYS_MOST.with(campaign.standard().titleOf(path.getFirst().column()), part(path.getFirst())));
        if (path.size() > 1) words = append(words, ReportWord.SAYS_THERE.with(campaign.standard().titleOf(path.getLast().column()), part(path.getLast())));
        return Optional.of(closed(words));
    }

    private String part(Moves.Move move) {
        return numbers.signed(main, move.change()).replace('-', '−');
    }

    private static Title append(Title first, Title second) {
        return new Title(first.zh() + second.zh(), first.en() + second.en());
    }

    private static Title closed(Title words) {
        return new Title(words.zh() + "。", words.en() + ".");
    }

    /// The span of a column over a level, where at least two places have a value.
    Optional<Title> range(ColumnCode column, Level level, Set<Place> places) {
        Arithmetic arithmetic = campaign.standard().kernel().arithmetic();
        List<Place> scored = places.stream().filter(place -> place.level().equals(level) && campaign.value(column, place.code()).state() == State.SCORED)
                .sorted(Comparator.comparing(place -> Objects.requireNonNull(campaign.value(column, place.code()).value(arithmetic)))).toList();
        if (scored.size() < 2) return Optional.empty();
        Place low = scored.getFirst();
        Place high = scored.getLast();
        Title title = campaign.standard().titleOf(column);
        Title named = ReportWord.level(level.name());
        if (!campaign.positions()) return Optional.of(ReportWord.SAYS_RANGE.with(scored.size(), named, title, shown(column, low), shown(column, high)));
        return Optional.of(ReportWord.SAYS_RANGE_NAMED.with(scored.size(), named, title, shown(column, low), low.name(), shown(column, high), high.name()));
    }

    private String shown(ColumnCode column, Place place) {
        return numbers.shown(column, place.code(), campaign.value(column, place.code())).orElse("").replace('-', '−');
    }

    /// How many places are vetoed, failed …, or have no number to show.
    private Optional<Title> decided(State state) {
        List<Published> all = numbers.published().stream().filter(one -> one.column().equals(main) && one.cell().state() == state).toList();
        if (state == State.SCORED || all.isEmpty()) return Optional.empty();
        if (all.size() == 1) return Optional.of(ReportWord.SAYS_STATE_ONE.with(all.getFirst().place().name(), ReportWord.state(state.word())));
        return Optional.of(ReportWord.SAYS_STATE.with(all.size(), ReportWord.state(state.word())));
    }

    /// Titles of the charts: level, column, Chinese, English. A chart of bars has at most [#MOST_BARS] of them.
    Json chartTitles(Catalogue catalogue, Explanations explanations) {
        List<Json> titles = new ArrayList<>();
        for (ColumnCode column : catalogue.columns()) {
            Set<Place> explained = catalogue.places().stream().filter(place -> explanations.cell(column, place.code()) > 0).collect(Collectors.toCollection(LinkedHashSet::new));
            for (int i = 0; i < catalogue.levels().size(); i++) {
                Level level = catalogue.levels().get(i);
                int number = i + 1;
                if (!column.equals(main) && explained.stream().filter(place -> place.level().equals(level)).count() > MOST_BARS) continue;
                range(column, level, explained).ifPresent(title -> titles.add(Json.array(number, catalogue.column(column), title.zh(), title.en())));
            }
        }
        return new Json.Arr(titles);
    }
}
