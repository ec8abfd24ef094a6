package heng.report;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Position;
import heng.core.score.Published;
import heng.core.score.Since;
import heng.core.text.Json;
import heng.store.Campaign;
import java.util.List;
import java.util.Optional;

/// Earlier rounds beside this one. A change is shown only where the place was in the same cohort then and now (DESIGN 5.2.6): at the same level, and with the
/// same attributes where positions are given by attributes.
final class Rounds {

    /// Why there is no change to show; the numbers stand in the file.
    enum Comparison { SHOWN, NO_ROUND, NO_VALUE, OTHER_COHORT, UNKNOWN_THEN }

    /// @param change the exact difference; empty unless `comparison` is SHOWN
    record Change(Comparison comparison, Optional<Num> change) {}

    private final Campaign campaign;
    private final Numbers numbers;
    private final Arithmetic arithmetic;

    Rounds(Campaign campaign, Numbers numbers) {
        this.campaign = campaign;
        this.numbers = numbers;
        this.arithmetic = campaign.standard().kernel().arithmetic();
    }

    Optional<Campaign> last() {
        return campaign.earlier().isEmpty() ? Optional.empty() : Optional.of(campaign.earlier().getLast());
    }

    Change change(ColumnCode column, PlaceCode place) {
        Optional<Campaign> before = last();
        if (before.isEmpty()) return new Change(Comparison.NO_ROUND, Optional.empty());
        Comparison comparison = cohorts(column, place, before.get());
        if (comparison != Comparison.SHOWN) return new Change(comparison, Optional.empty());
        Cell now = campaign.value(column, place);
        Cell then = before.get().value(column, place);
        Num is = now.value(arithmetic);
        Num was = then.value(arithmetic);
        boolean scored = now.state() == State.SCORED && then.state() == State.SCORED && is != null && was != null;
        return scored ? new Change(Comparison.SHOWN, Optional.of(arithmetic.subtract(is, was))) : new Change(Comparison.NO_VALUE, Optional.empty());
    }

    private Comparison cohorts(ColumnCode column, PlaceCode code, Campaign before) {
        Optional<Place> then = before.tree().find(code);
        if (then.isEmpty()) return Comparison.UNKNOWN_THEN;
        if (!then.get().level().equals(campaign.tree().get(code).level())) return Comparison.OTHER_COHORT;
        boolean same = numbers.cohortAttributes(column).stream().allMatch(by -> campaign.evidence().attribute(code, by).equals(before.evidence().attribute(code, by)));
        return same ? Comparison.SHOWN : Comparison.OTHER_COHORT;
    }

    /// The position of the last round; empty where it is not compared (S9.9).
    Optional<String> positionThen(ColumnCode column, PlaceCode place) {
        return numbers.find(column, place).flatMap(Published::standing)
                .flatMap(standing -> standing instanceof Position.Placed placed && placed.since() instanceof Since.Moved(Num then, var _) ? Optional.of(then.text()) : Optional.empty());
    }

    /// For each earlier round: state, shown value.
    List<Json> past(ColumnCode column, PlaceCode place, Catalogue catalogue) {
        return campaign.earlier().stream().map(round -> {
            if (round.tree().find(place).isEmpty()) return Json.array(State.NO_EVIDENCE.ordinal(), 0);
            Cell cell = round.value(column, place);
            return (Json) Json.array(cell.state().ordinal(), catalogue.text(Optional.ofNullable(cell.value(arithmetic)).map(value -> numbers.rounded(column, value))));
        }).toList();
    }

    Json json() {
        return Json.of(campaign.earlier().stream().map(round -> Json.object("id", round.id(), "title", Json.array(round.title().zh(), round.title().en()),
                "from", round.from().orElse(null), "to", round.to().orElse(null), "records", round.records(), "tree", round.tree().edition())).toList());
    }
}
