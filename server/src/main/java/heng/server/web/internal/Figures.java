package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Publication;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.number.Rounding;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.FullMarks;
import heng.core.score.Published;
import heng.report.Moves;
import heng.report.Wording;
import heng.server.score.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Numbers of a standing as they stand on a page.
final class Figures {

    /// @param text rounded as published, or the word of the state
    /// @param state word of a decided state beside a number; empty for a plain number
    /// @param known whether there is a number
    /// @param kind the state's word without spaces, for its shape
    record Figure(String text, String state, boolean known, String kind, Coverage coverage) {}

    /// @param sign −1, 0 or 1
    /// @param why the parts that moved most, from the section down; empty where parts do not add up
    record Change(String text, int sign, String since, List<Part> why) {}

    /// @param amount with its sign
    record Part(String title, String amount) {}

    private final Standing standing;
    private final Locale locale;
    private final FullMarks marks;

    Figures(Standing standing, Locale locale) {
        this.standing = standing;
        this.locale = locale;
        this.marks = new FullMarks(standing.campaign().definition().standard().kernel());
    }

    Figure of(ColumnCode column, PlaceCode place) {
        return of(column, place, standing.value(column, place));
    }

    Figure of(ColumnCode column, PlaceCode place, Cell cell) {
        String word = Wording.state(cell.state()).in(locale);
        String kind = cell.state().word().replace(' ', '-');
        @Nullable Num value = cell.value(arithmetic());
        if (value == null) return new Figure(word, "", false, kind, cell.coverage());
        String text = standing.published(column, place).flatMap(Published::shown).map(BigDecimal::toPlainString).orElseGet(() -> text(column, value));
        return new Figure(minus(text), cell.state() == State.SCORED ? "" : word, true, kind, cell.coverage());
    }

    /// The full mark of a column in as few digits as it needs; empty where it has none.
    String full(ColumnCode column) {
        return marks.of(column).map(Num::text).orElse("");
    }

    /// Against the last earlier round in which the place had a number; empty where there is none.
    Optional<Change> change(ColumnCode column, PlaceCode place) {
        return difference(column, place).map(found -> change(column, found, List.of()));
    }

    /// The same with the parts that moved most.
    Optional<Change> changeWithReasons(ColumnCode column, PlaceCode place) {
        return difference(column, place).map(found -> {
            Moves moves = new Moves(standing.campaign().definition().standard().kernel(), standing::value,
                    (part, where) -> standing.past(part, where).stream().filter(past -> past.round().equals(found.round)).map(Standing.Past::cell).findFirst().orElse(Cell.noEvidence(Coverage.NONE)));
            return change(column, found, moves.of(column, place, found.by).stream()
                    .map(move -> new Part(standing.campaign().definition().standard().titleOf(move.column()).in(locale), signed(column, move.change()))).toList());
        });
    }

    private record Difference(Num by, String round) {}

    private Optional<Difference> difference(ColumnCode column, PlaceCode place) {
        @Nullable Num now = standing.value(column, place).value(arithmetic());
        if (now == null) return Optional.empty();
        return standing.past(column, place).reversed().stream().flatMap(past -> Optional.ofNullable(past.cell().value(arithmetic())).stream()
                .map(then -> new Difference(arithmetic().subtract(now, then), past.round()))).findFirst();
    }

    /// The exact difference that [#change] rounds.
    Optional<Num> exactChange(ColumnCode column, PlaceCode place) {
        return difference(column, place).map(Difference::by);
    }

    private Change change(ColumnCode column, Difference found, List<Part> why) {
        return new Change(signed(column, found.by), rounded(column, found.by).signum(), standing.roundTitle(found.round).in(locale), why);
    }

    /// `+1.32`, `−0.40`, `0.00`: rounded as the column is.
    String signed(ColumnCode column, Num difference) {
        BigDecimal rounded = rounded(column, difference);
        return minus(rounded.signum() > 0 ? "+" + rounded.toPlainString() : rounded.toPlainString());
    }

    String text(ColumnCode column, Num value) {
        return minus(rounded(column, value).toPlainString());
    }

    static String minus(String number) {
        return number.replace('-', '−');
    }

    private BigDecimal rounded(ColumnCode column, Num value) {
        Optional<Publication> publication = standing.published().stream().map(Published::publication).filter(one -> one.column().equals(column)).findFirst()
                .or(() -> standing.published().stream().map(Published::publication).findFirst());
        int decimals = publication.map(Publication::decimals).orElse(java.util.OptionalInt.empty()).orElse(2);
        return publication.map(Publication::rounding).orElse(Rounding.HALF_UP).apply(value, decimals);
    }

    Arithmetic arithmetic() {
        return standing.campaign().definition().standard().kernel().arithmetic();
    }
}
