package heng.server.web.internal;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.place.PlaceCode;
import heng.server.score.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The main number of a place taken apart: the tree of columns it is combined from, in the order of the standard.
final class Parts {

    private static final int DEEPEST = 8;

    private Parts() {}

    static List<BoardPages.Part> of(Standing standing, PlaceCode place, Figures figures, Locale locale) {
        List<BoardPages.Part> parts = new ArrayList<>();
        Kernel kernel = standing.campaign().definition().standard().kernel();
        add(kernel, kernel.main(), 0, parts, code -> new BoardPages.Part(code, standing.campaign().definition().standard().titleOf(code).in(locale), 0, figures.full(code), figures.of(code, place)));
        return parts;
    }

    private static void add(Kernel kernel, ColumnCode code, int depth, List<BoardPages.Part> parts, java.util.function.Function<ColumnCode, BoardPages.Part> part) {
        BoardPages.Part made = part.apply(code);
        parts.add(new BoardPages.Part(made.code(), made.title(), depth, made.full(), made.figure()));
        Column column = kernel.column(code);
        if (column.source() instanceof Source.Children(var children, var _, var _, var _) && depth < DEEPEST) children.forEach(child -> add(kernel, child.column(), depth + 1, parts, part));
    }
}
