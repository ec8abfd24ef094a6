package heng.core.score;

import heng.core.kernel.Publication;
import heng.core.kit.Campaign;
import heng.core.kit.Table;
import org.junit.jupiter.api.Test;

/// S9.5.
class BandsTest {

    /// The band is that of the published value: 84.95 is published as 85.0.
    @Test
    void namesTheLastRangeWhoseStartIsReached() {
        Table.check("""
                value          band
                59.9           none
                59.95          partly conforms
                60             partly conforms
                84.9           partly conforms
                84.95          conforms
                100            conforms
                -5             none
                90 vetoed      none
                no evidence    none
                """, row -> Campaign.of("""
                items: [{code: q, result: {standard: given}}]
                publish: [{column: q, levels: county, decimals: 1, bands: [[60, {zh: 基本符合, en: partly conforms}], [85, {zh: 符合, en: conforms}]]}]
                """).results("given", "place  main\nA  " + row.get("value")).published(false).getFirst().band().map(Publication.Band::en).orElse("none"));
    }
}
