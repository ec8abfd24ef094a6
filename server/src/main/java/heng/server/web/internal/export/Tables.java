package heng.server.web.internal.export;

import heng.core.explain.PositionCells;
import heng.core.number.Num;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.core.score.Published;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Ledger;
import heng.server.people.NotHere;
import heng.server.score.Scores;
import heng.server.score.Standing;
import heng.server.web.internal.api.Views.View;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// The tables that can be exported, each within what a person may see.
@Component
final class Tables {

    private static final int AT_ONCE = 2_000;

    private final Scores scores;
    private final Ledger ledger;
    private final Clock clock;

    Tables(Scores scores, Ledger ledger, Clock clock) {
        this.scores = scores;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Published numbers as in F2; with positions only while they are turned on.
    ///
    /// @param level of places; empty for all
    Rows numbers(View view, String level) {
        Standing standing = scores.of(view.campaign().id()).orElseThrow(NotHere::new);
        String notice = notice(view.campaign());
        List<Rows.Column> columns = new ArrayList<>(Rows.Column.texts("column", "place", "name", "level", "state"));
        Rows.Kind exact = standing.campaign().definition().standard().kernel().arithmetic().word().equals("exact") ? Rows.Kind.DECIMAL : Rows.Kind.REAL;
        columns.addAll(List.of(new Rows.Column("value", exact), new Rows.Column("published", exact)));
        boolean positions = standing.leagueTable().isOn();
        if (positions) columns.add(new Rows.Column("position", exact));
        columns.addAll(Rows.Column.texts("band"));
        columns.addAll(List.of(new Rows.Column("seen", Rows.Kind.WHOLE), new Rows.Column("due", Rows.Kind.WHOLE)));
        if (positions) PositionCells.NAMES.forEach(name -> columns.add(new Rows.Column(name, kind(name, exact))));
        if (!notice.isEmpty()) columns.addAll(Rows.Column.texts("notice"));
        return new Rows("numbers", columns, about(view, "numbers", standing.upTo()), taker -> {
            for (Published one : standing.published()) {
                if (!view.has(one.place().code()) || !level.isEmpty() && !one.place().level().name().equals(level)) continue;
                List<String> row = new ArrayList<>(List.of(one.column().text(), one.place().code().text(), one.place().name(), one.place().level().name(), one.cell().state().word(), one.value().map(Num::text).orElse(""),
                        one.shown().map(BigDecimal::toPlainString).orElse("")));
                if (positions) row.add(one.position().map(Num::text).orElse(""));
                row.addAll(List.of(one.band().map(band -> band.zh().equals(band.en()) ? band.en() : band.zh() + " / " + band.en()).orElse(""),
                        String.valueOf(one.cell().coverage().seen()), String.valueOf(one.cell().coverage().due())));
                if (positions) row.addAll(PositionCells.of(view.of(one)));
                if (!notice.isEmpty()) row.add(notice);
                taker.row(row);
            }
        });
    }

    private static Rows.Kind kind(String name, Rows.Kind number) {
        return switch (name) {
            case "of", "without" -> Rows.Kind.WHOLE;
            case "gap-above", "gap-below", "position-then", "position-change" -> number;
            default -> Rows.Kind.TEXT;
        };
    }

    /// Records as an import takes them (C3); who made one is not in it. The ledger is read twice up to one size: for the names of fields, then for the rows.
    Rows records(View view) {
        long size = ledger.size();
        Set<String> fields = new TreeSet<>();
        try {
            each(view, size, record -> fields.addAll(record.fields().keySet()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<Rows.Column> columns = new ArrayList<>(Rows.Column.texts("id", "item", "site", "place", "time", "method", "answer", "kind", "of"));
        fields.forEach(field -> columns.add(new Rows.Column(field, Rows.Kind.TEXT)));
        return new Rows("records", columns, about(view, "records", size), taker -> each(view, size, record -> taker.row(cells(record, fields))));
    }

    private static List<String> cells(EvidenceRecord record, Set<String> fields) {
        String kind = record.corrects().isPresent() ? RecordKind.CORRECTION.word() : record.kind() == RecordKind.OBSERVATION ? "" : record.kind().word();
        List<String> cells = new ArrayList<>(List.of(record.id(), record.item(), record.site().map(SiteCode::text).orElse(""), record.place().text(), record.time().toString(), record.method(),
                record.notApplicable() ? "not applicable" : "", kind, record.corrects().orElse("")));
        fields.forEach(field -> cells.add(record.fields().getOrDefault(field, "")));
        return cells;
    }

    private interface RecordTaker {
        void take(EvidenceRecord record) throws IOException;
    }

    private void each(View view, long size, RecordTaker taker) throws IOException {
        for (long from = 0; from < size; from += AT_ONCE) {
            for (Ledger.Kept kept : ledger.leaves(from, (int) Math.min(AT_ONCE, size - from))) {
                var record = RecordLeaves.record(kept.leaf(), view.campaign().id());
                if (record.isPresent() && view.has(record.get().place())) taker.take(record.get());
            }
        }
    }

    /// Sites as an import takes them (C2b).
    Rows sites(View view) {
        var definition = view.campaign().definition();
        List<Rows.Column> columns = new ArrayList<>(Rows.Column.texts("code", "type", "name", "place"));
        columns.addAll(List.of(new Rows.Column("longitude", Rows.Kind.DECIMAL), new Rows.Column("latitude", Rows.Kind.DECIMAL)));
        columns.addAll(Rows.Column.texts("coordinates"));
        return new Rows("sites", columns, about(view, "sites", ledger.size()), taker -> {
            for (var top : view.tops()) {
                for (var place : definition.tree().within(top.code())) for (Site site : definition.evidence().sites(place.code())) taker.row(cells(site));
            }
        });
    }

    private static List<String> cells(Site site) {
        return List.of(site.code().text(), site.type(), site.name(), site.place().text(), site.position().map(position -> position.longitude().toPlainString()).orElse(""),
                site.position().map(position -> position.latitude().toPlainString()).orElse(""), site.position().flatMap(Site.Position::system).map(system -> system.word()).orElse(""));
    }

    /// What every export says of itself.
    private List<Rows.Fact> about(View view, String what, long leaves) {
        var definition = view.campaign().definition();
        List<Rows.Fact> about = new ArrayList<>(List.of(new Rows.Fact("source", "Heng 衡, " + view.campaign().id() + ", " + what), new Rows.Fact("title", definition.title().zh() + " / " + definition.title().en()),
                new Rows.Fact("places", String.join(" ", view.tops().stream().map(top -> top.code().text()).toList())), new Rows.Fact("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()),
                new Rows.Fact("standard", definition.standard().hash()), new Rows.Fact("tree", definition.tree().edition()), new Rows.Fact("ledger", leaves + " leaves")));
        String notice = notice(view.campaign());
        if (!notice.isEmpty()) about.add(new Rows.Fact("notice", notice));
        return about;
    }

    private static String notice(Running campaign) {
        return campaign.definition().notice().map(notice -> notice.zh() + " / " + notice.en()).orElse("");
    }
}
