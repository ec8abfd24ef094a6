package heng.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import heng.core.kit.Table;
import heng.core.standard.Standard;
import org.junit.jupiter.api.Test;

/// The canonical JSON of a standard (docs/formats.md). Quotes are left out here.
class KernelJsonTest {

    private static String steps(String steps) {
        return json("attribute: n, steps: [" + steps + "]").replaceFirst("^\\{source:\\{attribute:n},steps:", "").replaceFirst("}$", "");
    }

    private static String json(String item) {
        return json("exact", item);
    }

    private static String json(String arithmetic, String item) {
        return Standards.column(Standards.read("""
                arithmetic: %s
                methods: {field: }
                site-types: {street: , park: }
                items: [{code: a, %s}]
                columns: [{code: b, attribute: n}]
                """.formatted(arithmetic, item)), "a");
    }

    private static String source(String source) {
        String json = json(source);
        return json.substring("{source:".length(), json.indexOf(",steps:"));
    }

    @Test
    void writesTheWholeStandard() {
        Standard standard = Standards.read("""
                id: clean
                edition: 1.10
                items: [{code: a, attribute: n}]
                publish: [{column: a, levels: [county], decimals: 2, rounding: down, rank: {basis: published, ties: mean, best: low, by: region, then: [a]}, bands: [[60, {zh: 合格, en: pass}]]}, {column: a}]
                """);
        assertThat(KernelJson.of(standard.kernel()).canonical().replace("\"", "")).isEqualTo("{arithmetic:exact,columns:{a:{source:{attribute:n},steps:[]}},edition:1.10,format:heng-kernel/1,id:clean,main:a,publish:["
                + "{bands:[{en:pass,from:60,zh:合格}],column:a,decimals:2,levels:[county],rank:{basis:published,best:low,by:region,then:[{best:high,column:a}],ties:mean},rounding:down},"
                + "{column:a,levels:[],rounding:half-up}]}");
    }

    /// One attribute stays a text, so that standards from before there could be several keep their hash.
    @Test
    void writesTheGroupsOfPositions() {
        for (String[] pair : new String[][] {{"by: region", ",by:region,ties"}, {"by: [region]", ",by:region,ties"}, {"by: [region, cohort, region]", ",by:[region,cohort],ties"},
            {"within: city", "{basis:exact,best:high,ties:min,within:city}"}, {"by: []", "{basis:exact,best:high,ties:min}"}}) {
            Standard standard = Standards.read("""
                    items: [{code: a, attribute: n}]
                    publish: [{column: a, rank: {%s}}]
                    """.formatted(pair[0]));
            assertThat(KernelJson.of(standard.kernel()).canonical().replace("\"", "")).contains(pair[1]);
        }
    }

    @Test
    void writesSources() {
        assertThat(source("attribute: n")).isEqualTo("{attribute:n}");
        assertThat(source("table: {key: zone, rows: {x: 1, y: 2.50}, else: 0}")).isEqualTo("{table:{else:0,key:zone,rows:{x:1,y:2.5}}}");
        assertThat(source("events: {kind: fire, look-back: 12 months}")).isEqualTo("{events:{kind:fire,look-back:P12M}}");
        assertThat(source("events: {kind: fire, look-back: 2 years, until: day}")).isEqualTo("{events:{kind:fire,look-back:P2Y,until:day}}");
        assertThat(source("announced: {title: nice, held: 30 days}")).isEqualTo("{title:{held:P30D,name:nice}}");
        assertThat(source("column: b")).isEqualTo("{column:b}");
        assertThat(source("column: b, at: town, steps: [{pool: mean}]")).isEqualTo("{at:town,column:b}");
        assertThat(source("result: {standard: other, round: r, column: c}")).isEqualTo("{result:{column:c,round:r,standard:other}}");
        assertThat(source("children: {b: 2}, combine: max, missing: fail, least: 0.5")).isEqualTo("{children:{combine:max,least:0.5,missing:fail,of:[[b,2]]}}");
        assertThat(json("records: {}, steps: [{measure: mean}, {pool: mean}]")).startsWith("{source:{records:{items:[a],methods:[],sites:[],take:all}}");
        assertThat(json("records: {items: [x, y], methods: field, sites: all, where: v > 1, take: latest, unless: b}, steps: [{measure: mean}, {pool: mean}]"))
                .startsWith("{source:{records:{items:[x,y],methods:[field],sites:[street,park],take:latest,unless:[b],where:[>,{name:v},1]}}");
    }

    @Test
    void writesWaysToCombine() {
        for (String[] pair : new String[][] {{"mean", "{mean:1}"}, {"{mean: 1}", "{mean:1}"}, {"sum", "sum"}, {"{sum: full}", "{sum:full}"}, {"min", "min"}, {"max", "max"},
            {"{best: 3}", "{best:3,of:mean}"}, {"{best: 3, of: sum}", "{best:3,of:sum}"}, {"copeland", "copeland"}, {"{formula: b}", "{formula:{name:b}}"}}) {
            assertThat(source("children: b, combine: " + pair[0])).contains("{combine:" + pair[1] + ",");
        }
        assertThat(json("real", "children: b, combine: {mean: -1}")).contains("combine:{mean:-1}");
    }

    private static String measure(String measure) {
        String json = json("records: {}, steps: [{measure: " + measure + "}, {pool: sums}, {map: {A: 1}}]");
        return json.substring(json.indexOf("{measure:"), json.indexOf(",{pool:"));
    }

    @Test
    void writesMeasures() {
        assertThat(measure("count")).isEqualTo("{measure:{by:record,take:{count:{name:value},per:place}}}");
        assertThat(measure("{count: f, per: visit, by: site}")).isEqualTo("{measure:{by:site,take:{count:{name:f},per:visit}}}");
        assertThat(measure("records")).isEqualTo("{measure:{by:record,take:{records:all}}}");
        assertThat(measure("sum")).isEqualTo("{measure:{by:record,take:{sum:{name:value}}}}");
        assertThat(measure("mean")).isEqualTo("{measure:{by:record,take:{mean:{name:value}}}}");
        assertThat(measure("{ratio: x/y}")).isEqualTo("{measure:{by:record,take:{ratio:[{name:x},{name:y}]}}}");
        assertThat(measure("grade")).isEqualTo("{measure:{by:record,take:{grade:grade}}}");
    }

    @Test
    void writesPools() {
        assertThat(steps("{pool: sums}")).isEqualTo("[{pool:{kind:sums,missing:skip,weight:1}}]");
        assertThat(steps("{pool: {mean: people, missing: zero}}")).isEqualTo("[{pool:{kind:mean,missing:zero,weight:{attribute:people}}}]");
        assertThat(steps("{pool: {mean: {table: {rows: {A: 1}}}, to: town}}, {pool: {min: , missing: fail}}"))
                .isEqualTo("[{pool:{kind:mean,missing:skip,to:town,weight:{table:{key:code,rows:{A:1}}}}},{pool:{kind:min,missing:fail,weight:1}}]");
    }

    @Test
    void writesMapsAndGates() {
        assertThat(steps("{map: {points: [[0.50, 1], [1, 2]]}}")).isEqualTo("[{points:[[0.5,1],[1,2]]}]");
        assertThat(steps("{map: {steps: [[0, 1], [1, vetoed], [2, 5, failed]], effect: zero}}"))
                .isEqualTo("[{effect:zero,steps:[{answer:{value:1},from:0},{answer:{state:vetoed},from:1},{answer:{state:failed,value:5},from:2}]}]");
        assertThat(steps("{map: {above: [[0, 1]]}}")).isEqualTo("[{above:[{answer:{value:1},from:0}],effect:rises}]");
        assertThat(steps("{map: {A: 1, B: [2, barred], else: not applicable}}")).isEqualTo("[{effect:rises,else:{state:not applicable},look-up:{A:{value:1},B:{state:barred,value:2}}}]");
        assertThat(steps("{map: {case: {kind: {x: 1, else: 2}}, effect: here}}")).isEqualTo("[{attribute:kind,case:{x:{value:1}},effect:here,else:{value:2}}]");
        assertThat(steps("{gate: {when: x < 1, state: barred, effect: here}}")).isEqualTo("[{effect:here,gate:[<,{name:x},1],state:barred}]");
    }

    @Test
    void writesFormulas() {
        assertThat(steps("{map: {formula: \"case(x > 1: vetoed, kind = 'a': -x, else: max(1, 2.50))\"}}"))
                .isEqualTo("[{effect:rises,formula:{case:[[[>,{name:x},1],{state:vetoed}],[[=,{name:kind},{text:a}],[neg,{name:x}]]],else:[max,1,2.5]}}]");
    }

    @Test
    void writesRelations() {
        Table.check("""
                relation                                                              json
                {min-max: [0, 100], by: region}                                       {by:region,relate:{min-max:[0,100]}}
                z-score                                                               {relate:{z-score:{mean:0,sd:1}}}
                {z-score: {mean: 50, sd: 10}}                                         {relate:{z-score:{mean:50,sd:10}}}
                rank                                                                  {relate:{rank:best-high,ties:min}}
                {rank: best-low, ties: dense}                                         {relate:{rank:best-low,ties:dense}}
                {percentile: {ties: max}}                                             {relate:{percentile:{ties:max}}}
                {fill: mean}                                                          {relate:{fill:mean}}
                {fill: median}                                                        {relate:{fill:median}}
                {winsorise: {skewness: 2, kurtosis: 3.5, most: 5}}                    {relate:{winsorise:{kurtosis:3.5,most:5,skewness:2}}}
                {winsorise: {skewness: 2, kurtosis: 3.5, most: 5, else: log}}         {relate:{winsorise:{else:log,kurtosis:3.5,most:5,skewness:2}}}
                {winsorise: {quantiles: [0.05, 0.95]}}                                {relate:{winsorise:{quantiles:[0.05,0.95]}}}
                {formula: x - mean}                                                   {relate:{formula:[-,{name:x},{name:mean}]}}
                {trend: {of: slope, rounds: 3}}                                       {relate:{trend:{of:slope,rounds:3}}}
                """, row -> {
            String json = json("real", "attribute: n, steps: [{relate: " + row.get("relation") + "}]");
            return json.substring(json.indexOf("steps:[") + 7, json.length() - 2);
        });
    }

    @Test
    void hashesTheMeaningOnly() {
        String yaml = "items: [{code: a, attribute: n, title: %s, steps: [{map: {points: [[0, %s]]}}]}]";
        String hash = Standards.read(yaml.formatted("A", "1.0")).hash();
        assertThat(hash).matches("sha256:[0-9a-f]{64}");
        assertThat(Standards.read(yaml.formatted("B", "1.00")).hash()).isEqualTo(hash);
        assertThat(Standards.read(yaml.formatted("A", "1.01")).hash()).isNotEqualTo(hash);
        assertThat(Standards.read(yaml.formatted("A", "1.0") + "\nid: other").hash()).isNotEqualTo(hash);
        assertThat(Standards.read(yaml.formatted("A", "1.0") + "\nedition: 2").hash()).isNotEqualTo(hash);
        assertThat(Standards.read(yaml.formatted("A", "1.0") + "\narithmetic: real").hash()).isNotEqualTo(hash);
    }
}
