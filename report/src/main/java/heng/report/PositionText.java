package heng.report;

import heng.core.place.Place;
import heng.core.score.Group;
import heng.core.score.Position;
import heng.core.score.Published;
import heng.core.score.Since;
import heng.core.standard.Title;
import heng.store.Campaign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A position in a sentence (S9.6): among whom, who stands above and below and by how much, and what changed; or why there is none.
public final class PositionText {

    private static final int MOST_NAMES = 3;

    private final Campaign campaign;

    public PositionText(Campaign campaign) {
        this.campaign = campaign;
    }

    /// Empty where no positions leave, or where the place is not scored: its state says why.
    public Optional<Title> of(Published one) {
        return one.standing().flatMap(standing -> switch (standing) {
            case Position.Placed placed -> Optional.of(placed(one, placed));
            case Position.NoPeerData none -> Optional.of(closed(List.of(ReportWord.POSITION_NO_PEERS.with(group(none.group())))));
            case Position.CountedAs(var _, Place other) -> Optional.of(closed(List.of(ReportWord.POSITION_COUNTED.with(name(other)))));
            case Position.NotScored _ -> Optional.empty();
        });
    }

    private Title placed(Published one, Position.Placed placed) {
        List<Title> parts = new ArrayList<>();
        parts.add(ReportWord.POSITION_AMONG.with(group(placed.group()), placed.rank(), placed.of()));
        if (placed.without() > 0) parts.add(ReportWord.POSITION_WITHOUT.with(placed.without()));
        if (!placed.tied(one.place()).isEmpty()) parts.add(ReportWord.POSITION_TIED.with(names(placed.tied(one.place()))));
        placed.above().ifPresent(next -> parts.add(next(ReportWord.POSITION_BEHIND, next)));
        placed.below().ifPresent(next -> parts.add(next(ReportWord.POSITION_AHEAD, next)));
        since(placed.since()).ifPresent(parts::add);
        return closed(parts);
    }

    private Title next(ReportWord word, Position.Neighbour next) {
        Title said = word.with(next.shown().toPlainString(), names(next.places()));
        if (next.decidedBy().isEmpty()) return said;
        Title by = ReportWord.POSITION_DECIDED.with(campaign.standard().titleOf(next.decidedBy().get()));
        return new Title(said.zh() + by.zh(), said.en() + by.en());
    }

    private Optional<Title> since(Since since) {
        return switch (since) {
            case Since.Moved(var then, var by) -> Optional.of((by.sign() < 0 ? ReportWord.POSITION_UP : by.sign() > 0 ? ReportWord.POSITION_DOWN : ReportWord.POSITION_SAME)
                    .with(last(), then, new BigDecimal(by.text()).abs().toPlainString()));
            case Since.None none -> none == Since.None.NO_ROUND ? Optional.empty() : Optional.of(ReportWord.POSITION_NOT_COMPARED.with(last(), ReportWord.sinceReason(none)));
        };
    }

    private Title last() {
        return campaign.earlier().getLast().title();
    }

    /// `counties in 许昌市, cohort: newcomer`.
    public Title group(Group group) {
        Title level = ReportWord.level(group.level().name());
        Title name = group.within().map(place -> ReportWord.POSITION_WITHIN.with(level, campaign.tree().get(place).name())).orElse(level);
        for (Group.Trait trait : group.traits()) {
            Title value = trait.value().map(text -> new Title(text, text)).orElse(ReportWord.POSITION_UNKNOWN.pair());
            Title said = ReportWord.POSITION_TRAIT.with(trait.attribute(), value);
            name = new Title(name.zh() + said.zh(), name.en() + said.en());
        }
        return name;
    }

    private static Title names(List<Place> places) {
        List<String> first = places.stream().limit(MOST_NAMES).map(PositionText::name).toList();
        Title said = new Title(String.join("、", first), String.join(", ", first));
        if (places.size() <= MOST_NAMES) return said;
        Title more = ReportWord.POSITION_AND_MORE.with(places.size() - MOST_NAMES);
        return new Title(said.zh() + more.zh(), said.en() + more.en());
    }

    private static String name(Place place) {
        return place.name();
    }

    private static Title closed(List<Title> parts) {
        return new Title(String.join("；", parts.stream().map(Title::zh).toList()) + "。", String.join("; ", parts.stream().map(Title::en).toList()) + ".");
    }
}
