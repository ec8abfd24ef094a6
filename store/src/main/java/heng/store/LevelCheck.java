package heng.store;

import heng.core.kernel.Column;
import heng.core.kernel.Publication;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.place.Level;
import heng.core.place.PlaceTree;
import heng.core.standard.Standard;
import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;

/// The levels that a standard names against those of the campaign's tree.
record LevelCheck(Standard standard, PlaceTree tree, Problems problems) {

    void run() {
        for (Publication publication : standard.kernel().publications()) {
            publication.levels().forEach(level -> check(level, spot(publication.column())));
            publication.ranking().flatMap(Publication.Ranking::within).ifPresent(level -> check(level, spot(publication.column())));
        }
        for (Column column : standard.kernel().columns().values()) {
            if (column.source() instanceof Source.OfColumn(var _, var at)) at.ifPresent(level -> check(level, spot(column.code())));
            column.steps().forEach(step -> {
                if (step instanceof Step.Pool pool) pool.to().ifPresent(level -> check(level, spot(column.code())));
            });
        }
    }

    private Spot spot(heng.core.kernel.ColumnCode column) {
        return standard.items().get(column).spot();
    }

    private void check(Level level, Spot spot) {
        if (tree.depth(level) < 0) problems.add(RefusalCode.UNKNOWN_LEVEL, spot, level, Nearest.hint(level.name(), tree.levels().stream().map(Level::name).toList()));
    }
}
