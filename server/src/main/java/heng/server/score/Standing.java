package heng.server.score;

import heng.core.explain.Opened;
import heng.core.explain.Opening;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.robust.Interval;
import heng.core.robust.Losses;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Published;
import heng.core.score.Unit;
import heng.core.standard.Title;
import heng.server.campaign.Running;
import heng.store.Campaign;
import java.util.List;
import java.util.Optional;

/// What a campaign's records amount to, up to one size of the ledger. It does not change any more.
public interface Standing {

    /// A cell of an earlier round.
    record Past(String round, Cell cell) {}

    Running campaign();

    /// The first leaf of the ledger that is not in it: all before it are.
    long upTo();

    /// How many records of the campaign's period count.
    int records();

    Evidence evidence();

    /// What the standard publishes, in the order of its publications and of the tree.
    List<Published> published();

    Optional<Published> published(ColumnCode column, PlaceCode place);

    Cell value(ColumnCode column, PlaceCode place);

    /// The same cell in the earlier rounds that have the place, oldest first.
    List<Past> past(ColumnCode column, PlaceCode place);

    /// The title of an earlier round.
    default Title roundTitle(String round) {
        return campaign().definition().earlier().stream().filter(one -> one.id().equals(round)).map(Campaign::title).findFirst().orElse(new Title(round, round));
    }

    /// Whether positions are shown, and why.
    LeagueTable leagueTable();

    /// How far the number may lie from what a visit to every site would have given (S12). The first who asks waits for it.
    Interval interval(ColumnCode column, PlaceCode place);

    /// What the column at the place lost, and what closing it would win (S13); what wins most first.
    List<Losses.Loss> losses(ColumnCode column, PlaceCode place);

    /// Whether the standard states a full mark for anything that the column is combined from: without one there are no losses.
    boolean tellsLosses(ColumnCode column);

    /// What the records of a site amount to in a column that looks at it, before they are pooled with other sites; empty for a site that the column does not look at.
    List<Unit> atSite(ColumnCode column, Site site);

    /// Why a number is what it is, as far as it is opened.
    ///
    /// @throws IllegalArgumentException for a column or place that is not there
    Opened explain(ColumnCode column, PlaceCode place, Opening opening);
}
