package heng.store.cells;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.SiteCode;
import heng.core.plan.CellBatch;
import heng.core.plan.CellStream;
import heng.core.record.EvidenceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The cells of a part of the tree from records sorted by place, item and site, those without a site first. Leaves that are measured on numbers take the
/// typed way ([TypedLeaf]), the others [heng.core.plan.Prefixes] place by place; both give the same cells. Only the records of one place stand in memory.
public final class RecordCells implements CellStream {

    private final PlaceTree tree;
    private final Connection duck;
    private final RecordRow row;
    private final PartRegister register;
    private final RecordTable table;
    private final RecordQuery query;
    private final @Nullable TypedCell[] typed;
    private final List<List<TypedCell>> byItem;
    private final Optional<GeneralLeaves> general;
    private final int[] sites;
    private final int to;
    private int place;
    private boolean more;

    /// @param from the first place of the part, an index in the preorder
    /// @param to the place after the last
    /// @param hashed whether the queries give hashes in place of indices
    RecordCells(RecordPlan plan, int from, int to, List<String> selects, boolean hashed, Connection duck) throws SQLException {
        this.tree = plan.input().evidence().tree();
        this.duck = duck;
        this.table = plan.table();
        this.query = plan.query();
        this.place = from;
        this.to = to;
        this.register = new PartRegister(plan.input().evidence(), from, to, plan.types(), table.has("site") || !plan.types().isEmpty(), duck);
        query.prepare(duck);
        typed = new TypedCell[plan.leaves()];
        plan.typed().forEach(leaf -> typed[leaf.leaf()] = new TypedCell(plan.input().kernel(), leaf, table, query, plan.types()));
        byItem = query.items().stream().map(item -> java.util.Arrays.stream(typed).filter(cell -> cell != null && cell.leaf().item().equals(item)).toList()).toList();
        general = plan.general().isEmpty() ? Optional.empty() : Optional.of(new GeneralLeaves(plan.input().kernel(), plan.input().evidence(), plan.general()));
        sites = new int[plan.types().size()];
        if (hashed) register.hash(duck);
        Optional<Codes> codes = hashed ? Optional.of(new Codes(register, duck)) : Optional.empty();
        row = new RecordRow(duck, selects, codes, query.fields().size(), general.isEmpty() ? 0 : RecordQuery.GENERAL.size() + query.texts().size());
        more = row.next();
    }

    @Override
    public boolean next(CellBatch into) {
        if (into.capacity() < typed.length) throw new IllegalArgumentException("A batch needs room for " + typed.length + " cells.");
        into.clear();
        while (place < to && into.capacity() - into.size() >= typed.length) {
            records();
            endPlace(into);
            place++;
        }
        return into.size() > 0;
    }

    /// The records of the place.
    private void records() {
        int item = -1;
        int site = -1;
        List<TypedCell> cells = List.of();
        for (; more && row.place() == place; more = row.next()) {
            int nextItem = row.item();
            int nextSite = row.site();
            if (nextItem != item || nextSite != site) {
                if (nextItem < item || nextItem == item && nextSite < site) throw unsorted();
                endSite(cells);
                item = nextItem;
                site = nextSite;
                cells = byItem.get(item);
            }
            int type = site < 0 ? -1 : register.type(place, site);
            for (int i = 0; i < cells.size(); i++) cells.get(i).row(type, row.method(), row.isNotApplicable(), row.fields, row.at);
            if (general.isPresent() && general.get().asks(query.items().get(item))) general.get().add(entry());
        }
        if (more && row.place() < place) throw unsorted();
        endSite(cells);
    }

    private static void endSite(List<TypedCell> cells) {
        for (int i = 0; i < cells.size(); i++) cells.get(i).endSite();
    }

    private IllegalStateException unsorted() {
        return new IllegalStateException("The records are not sorted by place, item and site: " + tree.all().get(row.place()).code() + ", " + query.items().get(row.item()));
    }

    private void endPlace(CellBatch into) {
        register.count(place, sites);
        general.ifPresent(leaves -> leaves.endPlace(place, tree.all().get(place).code()));
        for (int leaf = 0; leaf < typed.length; leaf++) {
            TypedCell cell = typed[leaf];
            if (cell != null) cell.endPlace(place, sites, into);
            else general.orElseThrow().emit(leaf, into);
        }
    }

    /// The whole record, for a general leaf.
    private EvidenceRecord entry() {
        PlaceCode code = tree.all().get(place).code();
        Map<String, String> fields = new TreeMap<>();
        List<String> names = query.texts();
        for (int i = 0; i < names.size(); i++) {
            var vector = row.text[RecordQuery.GENERAL.size() + i];
            if (!row.isNotApplicable() && !vector.isNull(row.at) && !vector.getString(row.at).isEmpty()) fields.put(names.get(i), vector.getString(row.at));
        }
        Optional<SiteCode> site = row.site() < 0 ? Optional.empty() : Optional.of(new SiteCode(row.text[4].getString(row.at)));
        LocalDateTime time = row.text[1].getLocalDateTime(row.at);
        return new EvidenceRecord(row.text[0].getString(row.at), query.items().get(row.item()), code, site, time,
                row.text[2].getString(row.at), row.text[3].getString(row.at), row.isNotApplicable(), fields);
    }

    @Override
    public int scale(int leaf) {
        TypedCell cell = typed[leaf];
        return cell != null ? cell.scale(table) : general.orElseThrow().scale(leaf);
    }

    @Override
    public void close() {
        try {
            row.close();
            duck.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }
}
