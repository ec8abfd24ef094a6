package heng.report;

import heng.store.Campaign;

/// A campaign as one HTML file.
public final class Report {

    private Report() {}

    /// The whole file. The same campaign and the same `computed` give the same bytes.
    ///
    /// @param computed when the numbers were computed, as ISO 8601 with an offset; there is no clock here
    public static String html(Campaign campaign, String computed) {
        var data = new ReportData(campaign);
        return new Page(campaign, data).html(computed);
    }
}
