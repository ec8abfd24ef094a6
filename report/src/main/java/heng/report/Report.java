package heng.report;

import heng.core.score.Positions;
import heng.store.Campaign;

/// A campaign as one HTML file.
public final class Report {

    private Report() {}

    /// The whole file. The same campaign and the same `computed` give the same bytes.
    ///
    /// @param computed when the numbers were computed, as ISO 8601 with an offset; there is no clock here
    public static String html(Campaign campaign, String computed) {
        return html(campaign, computed, false);
    }

    /// @param forStudy shows positions also where the campaign does not publish them, and marks every page (S9.10)
    public static String html(Campaign campaign, String computed, boolean forStudy) {
        var shown = Positions.of(campaign.positions(), forStudy);
        return new Page(campaign, new ReportData(campaign, shown), shown).html(computed);
    }
}
