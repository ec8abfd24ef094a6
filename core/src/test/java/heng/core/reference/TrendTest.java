package heng.core.reference;

import heng.core.kit.Campaign;
import heng.core.kit.Table;
import org.junit.jupiter.api.Test;

/// S8.9.
class TrendTest {

    /// @param past oldest first, separated by spaces; `none` for no evidence, `gone` for a round without the place
    private static String trend(String trend, String past, String now) {
        String yaml = "items: [{code: q, result: {standard: given}, steps: [{relate: {trend: " + trend + "}}]}]";
        Campaign campaign = Campaign.of(yaml).results("given", "place  main\nA  " + now);
        int round = 0;
        for (String value : past.equals("-") ? new String[0] : past.split(" ")) {
            Campaign earlier = Campaign.of(yaml);
            if (value.equals("gone")) earlier.places("code  level  parent\nB  county  -");
            else earlier.results("given", "place  main\nA  " + value);
            campaign.earlier("round-" + round++, earlier);
        }
        return campaign.cell("q", "A");
    }

    @Test
    void comparesWithTheRoundsBefore() {
        Table.check("""
                trend                      past        now     cell
                {of: change}               10          12.5    2.5 scored 1/1
                {of: change}               99 10       7       -3 scored 1/1
                {rounds: 2, of: change}    99 10       7       -3 scored 1/1
                {of: falling}              10          9       1 scored 1/1
                {of: falling}              10          10      0 scored 1/1
                {of: rising}               10          10      0 scored 1/1
                {of: rising}               10          11      1 scored 1/1
                {rounds: 2, of: falling}   30 20       10      1 scored 1/1
                {rounds: 2, of: falling}   30 30       10      0 scored 1/1
                {rounds: 2, of: falling}   10 30       20      0 scored 1/1
                {rounds: 2, of: rising}    10 20       30      1 scored 1/1
                {rounds: 2, of: rising}    99 10 20    30      1 scored 1/1
                {rounds: 3, of: rising}    99 10 20    30      0 scored 1/1
                """, row -> trend(row.get("trend"), row.get("past"), row.get("now")));
    }

    /// Least squares per round: of 10, 14, 12 it is (12 − 10)/2; of 1, 2, 4, 8 it is 23/10; of 0, 0, 1, 1 it is 0.4.
    @Test
    void slopeIsLeastSquares() {
        Table.check("""
                trend                      past        now     cell
                {rounds: 1, of: slope}     10          12.5    2.5 scored 1/1
                {rounds: 2, of: slope}     10 14       12      1 scored 1/1
                {rounds: 3, of: slope}     1 2 4       8       2.3 scored 1/1
                {rounds: 3, of: slope}     0 0 1       1       0.4 scored 1/1
                {rounds: 2, of: slope}     3 2         1       -1 scored 1/1
                """, row -> trend(row.get("trend"), row.get("past"), row.get("now")));
    }

    @Test
    void aMissingValueIsNoEvidence() {
        Table.check("""
                trend                      past        now     cell
                {of: change}               -           12      no evidence 1/1
                {of: change}               none        12      no evidence 1/1
                {of: change}               gone        12      no evidence 1/1
                {of: change}               10          none    no evidence 0/1
                {of: change}               10          n/a     not applicable 1/1
                {rounds: 2, of: rising}    10          12      no evidence 1/1
                {rounds: 2, of: rising}    10 none     12      no evidence 1/1
                {rounds: 2, of: rising}    none 10     12      no evidence 1/1
                {of: rising}               none 10     12      1 scored 1/1
                """, row -> trend(row.get("trend"), row.get("past"), row.get("now")));
    }

    @Test
    void stateIsKept() {
        Table.check("""
                past   now         cell
                10     12 vetoed   2 vetoed 1/1
                """, row -> trend("{of: change}", row.get("past"), row.get("now")));
    }

    /// The same column at the same step: then it was 2·10, not 2·10 less something.
    @Test
    void looksAtTheSameStepOfTheEarlierRound() {
        String yaml = "items: [{code: q, attribute: n, steps: [{map: {formula: \"2*x\"}}, {relate: {trend: {of: change}}}, {map: {formula: \"x + 100\"}}]}]";
        Campaign spring = Campaign.of(yaml).attributes("place  n\nA  10");
        Campaign.of(yaml).earlier("spring", spring).attributes("place  n\nA  13").shows("""
                place  q
                A      106 scored 1/1
                """);
    }
}
