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
import heng.core.score.Published;
import heng.report.Wording;
import heng.server.score.Standing;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Numbers of a standing as they stand on a page.
record Figures(Standing standing, Locale locale) {

    /// @param text rounded as published, or the word of the state
    /// @param state word of a decided state beside a number; empty for a plain number
    /// @param known whether there is a number
    record Figure(String text, String state, boolean known, Coverage coverage) {}

    /// @param sign −1, 0 or 1
    record Change(String text, int sign, String since) {}

    Figure of(ColumnCode column, PlaceCode place) {
        return of(column, place, standing.value(column, place));
    }

    Figure of(ColumnCode column, PlaceCode place, Cell cell) {
        String word = Wording.state(cell.state()).in(locale);
        @Nullable Num value = cell.value(arithmetic());
        if (value == null) return new Figure(word, "", false, cell.coverage());
        String text = standing.published(column, place).flatMap(Published::shown).map(BigDecimal::toPlainString).orElseGet(() -> rounded(column, value).toPlainString());
        return new Figure(text, cell.state() == State.SCORED ? "" : word, true, cell.coverage());
    }

    /// Against the last earlier round in which the place had a number; empty where there is none.
    Optional<Change> change(ColumnCode column, PlaceCode place) {
        @Nullable Num now = standing.value(column, place).value(arithmetic());
        if (now == null) return Optional.empty();
        return standing.past(column, place).reversed().stream().flatMap(past -> Optional.ofNullable(past.cell().value(arithmetic())).stream().map(then -> change(column, now, then, past.round())))
                .findFirst();
    }

    private Change change(ColumnCode column, Num now, Num then, String round) {
        BigDecimal difference = rounded(column, arithmetic().add(now, arithmetic().negate(then)));
        return new Change(difference.signum() > 0 ? "+" + difference.toPlainString() : difference.toPlainString(), difference.signum(), standing.roundTitle(round).in(locale));
    }

    private BigDecimal rounded(ColumnCode column, Num value) {
        Optional<Publication> publication = standing.published().stream().map(Published::publication).filter(one -> one.column().equals(column)).findFirst()
                .or(() -> standing.published().stream().map(Published::publication).findFirst());
        int decimals = publication.map(Publication::decimals).orElse(java.util.OptionalInt.empty()).orElse(2);
        return publication.map(Publication::rounding).orElse(Rounding.HALF_UP).apply(value, decimals);
    }

    private Arithmetic arithmetic() {
        return standing.campaign().definition().standard().kernel().arithmetic();
    }
}
