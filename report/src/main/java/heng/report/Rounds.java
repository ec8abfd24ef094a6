package heng.report;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Published;
import heng.core.text.Json;
import heng.store.Campaign;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Earlier rounds beside this one. A change is shown only where the place was in the same cohort then and now (DESIGN 5.2.6): at the same level, and with the
/// same attribute where positions are given by an attribute.
final class Rounds {

    /// Why there is no change to show; the numbers stand in the file.
    enum Comparison { SHOWN, NO_ROUND, NO_VALUE, OTHER_COHORT, UNKNOWN_THEN }

    /// @param change the exact difference; empty unless `comparison` is SHOWN
    record Change(Comparison comparison, Optional<Num> change) {}

    private final Campaign campaign;
    private final Numbers numbers;
    private final Arithmetic arithmetic;
    private final Map<List<Object>, Num> positions = new HashMap<>();

    Rounds(Campaign campaign, Numbers numbers) {
        this.campaign = campaign;
        this.numbers = numbers;
        this.arithmetic = campaign.standard().kernel().arithmetic();
        last().filter(Campaign::positions).ifPresent(round -> round.publish().forEach(this::remember));
    }

    private void remember(Published one) {
        one.position().ifPresent(position -> positions.put(List.of(one.column(), one.place().code()), position));
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
        Optional<String> by = numbers.cohortAttribute(column);
        boolean same = by.isEmpty() || campaign.evidence().attribute(code, by.get()).equals(before.evidence().attribute(code, by.get()));
        return same ? Comparison.SHOWN : Comparison.OTHER_COHORT;
    }

    /// The position of the last round; empty in another cohort.
    Optional<String> positionThen(ColumnCode column, PlaceCode place) {
        if (last().isEmpty() || cohorts(column, place, last().get()) != Comparison.SHOWN) return Optional.empty();
        return Optional.ofNullable(positions.get(List.of(column, place))).map(Num::text);
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
