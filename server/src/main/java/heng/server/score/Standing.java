package heng.server.score;

import heng.core.explain.Node;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Published;
import heng.server.campaign.Running;
import java.util.List;
import java.util.Optional;

/// What a campaign's records amount to, up to one size of the ledger. It does not change any more.
public interface Standing {

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

    /// Why a number is what it is.
    ///
    /// @throws IllegalArgumentException for a column or place that is not there
    Node explain(ColumnCode column, PlaceCode place);
}
