package heng.report;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Publication;
import heng.core.number.Num;
import heng.core.number.Rounding;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.FullMarks;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.store.Campaign;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How numbers are written in a report. A published one as it was published; the others, which the standard does not publish but explanations pass
/// through, with the decimals of the main column.
final class Numbers {

    private record At(ColumnCode column, PlaceCode place) {}

    private final Campaign campaign;
    private final List<Published> published;
    private final Map<At, Published> byCell = new LinkedHashMap<>();
    private final Map<ColumnCode, Publication> publications = new HashMap<>();
    private final FullMarks fullMarks;

    Numbers(Campaign campaign, Positions shown) {
        this.campaign = campaign;
        this.published = campaign.publish(shown);
        published.forEach(one -> {
            byCell.put(new At(one.column(), one.place().code()), one);
            publications.putIfAbsent(one.column(), one.publication());
        });
        fullMarks = new FullMarks(campaign.standard().kernel());
    }

    /// In the order of `results.json`.
    List<Published> published() {
        return published;
    }

    Optional<Published> find(ColumnCode column, PlaceCode place) {
        return Optional.ofNullable(byCell.get(new At(column, place)));
    }

    /// How the column is published; how the main column is where it is not.
    Optional<Publication> publication(ColumnCode column) {
        return Optional.ofNullable(publications.getOrDefault(column, publications.get(campaign.standard().kernel().main())));
    }

    /// The attributes that split places into cohorts: those of the column's own ranking, else those of the main column's.
    List<String> cohortAttributes(ColumnCode column) {
        return Stream.of(column, campaign.standard().kernel().main()).map(publications::get).filter(Objects::nonNull)
                .flatMap(publication -> publication.ranking().stream()).findFirst().map(Publication.Ranking::by).orElse(List.of());
    }

    /// The points a column can earn where children are summed up to full marks; empty elsewhere.
    Optional<Num> fullMark(ColumnCode column) {
        return fullMarks.of(column);
    }

    /// As published, or as it would be.
    Optional<String> shown(ColumnCode column, PlaceCode place, Cell cell) {
        Optional<Published> one = find(column, place);
        if (one.isPresent()) return one.get().shown().map(BigDecimal::toPlainString);
        return Optional.ofNullable(cell.value(campaign.standard().kernel().arithmetic())).map(value -> rounded(column, value));
    }

    String rounded(ColumnCode column, Num value) {
        OptionalInt decimals = publication(column).map(Publication::decimals).orElse(OptionalInt.empty());
        Rounding rounding = publication(column).map(Publication::rounding).orElse(Rounding.HALF_UP);
        return decimals.isPresent() ? rounding.apply(value, decimals.getAsInt()).toPlainString() : value.text();
    }

    /// A difference with its sign, `+1.45`; a difference that rounds to nothing has none.
    String signed(ColumnCode column, Num difference) {
        String text = rounded(column, difference);
        return new BigDecimal(text).signum() > 0 ? "+" + text : new BigDecimal(text).signum() == 0 ? text.replace("-", "") : text;
    }

    /// Points earned over points possible, in percent with one decimal.
    Optional<String> scoreRate(ColumnCode column, Cell cell) {
        Num value = cell.value(campaign.standard().kernel().arithmetic());
        return fullMark(column).filter(mark -> value != null && mark.sign() > 0)
                .map(mark -> Objects.requireNonNull(value).decimal().multiply(BigDecimal.valueOf(100)).divide(mark.decimal(), 1, RoundingMode.HALF_UP).toPlainString());
    }
}
