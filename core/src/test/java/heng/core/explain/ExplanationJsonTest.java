package heng.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import heng.core.number.Arithmetic;
import heng.core.score.Published;
import org.junit.jupiter.api.Test;

/// An explanation as JSON (docs/formats.md). Quotes are left out here.
class ExplanationJsonTest {

    private static final Campaign CAMPAIGN = Campaign.of("""
            site-types: {street: }
            items:
            - code: q
              records: {sites: street}
              steps: [{measure: {sum: value, by: site}}, {pool: sums}, {gate: {when: "x < 10", state: failed, effect: here}}]
            publish: [{column: q, levels: town, decimals: 1, rounding: down, rank: {}}]
            """).sites("""
            code  type    place
            s1    street  A1
            """).records("""
            item  site  id  time              method  value  note
            q     s1    a   2026-09-05T10:20  photo   3.25   fine
            """);

    @Test
    void holdsWhatAStrangerNeeds() {
        Node node = CAMPAIGN.explanation("q", "A1");
        Published published = CAMPAIGN.published(true).getFirst();
        assertThat(ExplanationJson.of(published, node, Arithmetic.EXACT).canonical().replace("\"", "")).isEqualTo(
                "{decimals:1,of:{column:q,coverage:[1,1],do:{effect:here,gate:[<,{name:x},10],state:failed},effect:here,place:A1,rows:["
                + "{amount:3.25,kind:term,label:before,of:{column:q,coverage:[1,1],do:{pool:{kind:sums,missing:skip,weight:1}},place:A1,rows:["
                + "{amount:3.25,kind:term,label:s1,of:{column:q,coverage:[1,1],do:{measure:{by:site,take:{sum:{name:value}}}},place:A1,rows:["
                + "{amount:3.25,kind:term,label:a,record:{fields:{note:fine,value:3.25},id:a,item:q,method:photo,time:2026-09-05T10:20}}"
                + "],site:s1,state:scored,value:3.25}}],state:scored,value:3.25}},"
                + "{amount:0,kind:effect,label:gate: failed}],state:failed,value:3.25},published:3.2,rounding:down,standing:{group:{level:town},none:not scored}}");
    }

    @Test
    void saysHowPartsWereCombinedAndWhatIsMissing() {
        Node node = CAMPAIGN.explanation("q", "A2");
        String json = ExplanationJson.of(CAMPAIGN.published(true).get(1), node, Arithmetic.EXACT).canonical().replace("\"", "");
        assertThat(json).contains("coverage:[0,0]", "state:not applicable,value:null").doesNotContain("published:", "position:");
        String combined = ExplanationJson.of(Campaign.of("items: [{code: q, combine: min, items: [{code: a, attribute: n}]}]").attributes("place  n\nA  4").explanation("q", "A"), Arithmetic.EXACT).canonical();
        assertThat(combined).contains("\"how\":\"minimum\"", "\"label\":\"a\",\"of\":{");
    }

    @Test
    void aNotApplicableAnswerIsSaid() {
        Campaign campaign = Campaign.of("items: [{code: q, records: {}, steps: [{measure: mean}, {pool: mean}]}]").records("""
                item  place  id  answer          value
                q     A      a   not applicable  -
                """);
        assertThat(ExplanationJson.of(campaign.explanation("q", "A"), Arithmetic.EXACT).canonical()).contains("\"notApplicable\":true");
    }

    @Test
    void aPositionIsGivenWhereThereIsOne() {
        Campaign campaign = Campaign.of("items: [{code: q, attribute: n}]\npublish: [{column: q, levels: county, rank: {}}]").attributes("place  n\nA  4\nB  5");
        assertThat(ExplanationJson.of(campaign.published(true).getFirst(), campaign.explanation("q", "A"), Arithmetic.EXACT).canonical()).contains("\"position\":\"2\"", "\"published\":\"4\"").doesNotContain("decimals");
    }
}
