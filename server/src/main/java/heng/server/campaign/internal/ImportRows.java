package heng.server.campaign.internal;

import heng.core.standard.Title;
import heng.server.campaign.Hindrance;
import heng.server.campaign.ImportReport;
import heng.server.campaign.SetupTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reports of imports in the database.
@Component
class ImportRows {

    private static final int LATEST = 50;
    private static final String COLUMNS = "number, campaign, setup_table, file, arrived, whole, added, changed, removed, total, refused, hindrance, hindrance_about";

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param report its number is not known yet
    /// @return its number
    @Transactional
    public long keep(ImportReport report, byte @Nullable [] refusedRows) {
        long number = jdbc.sql("""
                        insert into campaign_import (campaign, setup_table, file, arrived, whole, added, changed, removed, total, refused, hindrance, hindrance_about, refused_rows)
                        values (:campaign, :table, :file, :at, :whole, :added, :changed, :removed, :total, :refused, :why, :about, :rows) returning number""")
                .param("campaign", report.campaign()).param("table", report.table().word()).param("file", report.file()).param("at", report.at().atOffset(ZoneOffset.UTC)).param("whole", report.whole())
                .param("added", report.added()).param("changed", report.changed()).param("removed", report.removed()).param("total", report.total()).param("refused", report.refused())
                .param("why", report.why().map(Hindrance::name).orElse("")).param("about", report.about()).param("rows", refusedRows, java.sql.Types.BINARY).query(Long.class).single();
        for (int i = 0; i < report.refusals().size(); i++) {
            jdbc.sql("insert into campaign_import_refusal (import, number, zh, en) values (:import, :number, :zh, :en)")
                    .param("import", number).param("number", i).param("zh", report.refusals().get(i).zh()).param("en", report.refusals().get(i).en()).update();
        }
        return number;
    }

    List<ImportReport> of(String campaign) {
        return jdbc.sql("select " + COLUMNS + " from campaign_import where campaign = :campaign order by number desc limit " + LATEST).param("campaign", campaign)
                .query((row, _) -> report(row, List.of())).list();
    }

    Optional<ImportReport> find(String campaign, long number) {
        List<Title> refusals = jdbc.sql("select zh, en from campaign_import_refusal where import = :number order by number").param("number", number)
                .query((row, _) -> new Title(row.getString(1), row.getString(2))).list();
        return jdbc.sql("select " + COLUMNS + " from campaign_import where campaign = :campaign and number = :number").param("campaign", campaign).param("number", number)
                .query((row, _) -> report(row, refusals)).optional();
    }

    Optional<byte[]> refusedRows(String campaign, long number) {
        return jdbc.sql("select refused_rows from campaign_import where campaign = :campaign and number = :number and refused_rows is not null").param("campaign", campaign).param("number", number)
                .query((row, _) -> row.getBytes(1)).optional();
    }

    private static ImportReport report(ResultSet row, List<Title> refusals) throws SQLException {
        return new ImportReport(row.getLong(1), row.getString(2), SetupTable.of(row.getString(3)).orElseThrow(), row.getString(4), row.getObject(5, OffsetDateTime.class).toInstant(), row.getBoolean(6),
                row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11), Optional.of(row.getString(12)).filter(why -> !why.isEmpty()).map(Hindrance::valueOf), row.getString(13), refusals);
    }
}
