package heng.sheet.rule;

import static org.assertj.core.api.Assertions.assertThat;

import heng.sheet.yaml.Nodes;
import heng.sheet.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What texts of rules are understood to mean. A line a case: text | full mark | what it becomes; `?` is not understood.
class RuleTextTest {

    private static final String CASES = """
            每处扣0.5分，扣完为止                               | 5  | deduct {each: 0.5}
            每处扣０．５分，扣完为止。                           | 5  | deduct {each: 0.5}
            发现乱贴小广告的，每发现一处扣0.5分                   | 5  | deduct {each: 0.5}
            发现一处扣1分，扣完本项分值为止                       | 5  | deduct {each: 1}
            一处不符合要求扣0.5分                               | 5  | deduct {each: 0.5}
            每缺1项扣2分                                       | 6  | deduct {each: 2}
            每发现1处问题扣0.2分，最多扣2分                       | 2  | deduct {each: 0.2}
            每发现1处问题扣0.2分，最多扣1分                       | 2  | ?
            每处扣半分                                         | 2  | deduct {each: 0.5}
            垃圾每处扣0.5分；积水每处扣0.5分                      | 2  | deduct {each: 0.5}
            垃圾每处扣0.5分；积水每处扣1分                        | 2  | ?
            每次扣1分                                          | 3  | deduct-visit {each: 1}
            每发现一次闯红灯扣2分，扣完为止                        | 4  | deduct-visit {each: 2}
            每处（次）扣0.5分                                   | 3  | ?
            每处扣0.5分，汇总后扣完为止                           | 3  | deduct-place {each: 0.5}
            每处扣0.5-1分                                      | 3  | ?
            每2处扣1分                                         | 3  | ?
            每十一处扣1分                                       | 3  | ?
            三处以上每处扣1分                                    | 3  | ?
            每超1天扣1分                                        | 3  | ?
            每处扣1分，情节严重的酌情加扣                          | 3  | ?
            每处扣1分，发生安全事故一票否决                        | 3  | ?
            达到95%得满分，低于80%不得分                          | 3  | ratio {part: part, whole: whole, low: 0.8, full: 0.95}
            达到９５％得满分,低于８０％不得分,其间按比例得分          | 3  | ratio {part: part, whole: whole, low: 0.8, full: 0.95}
            亮灯率95%以上得3分，80%以下不得分                      | 3  | ratio {part: part, whole: whole, low: 0.8, full: 0.95}
            亮灯率95%以上得2分，80%以下不得分                      | 3  | ?
            达到60%得满分，不足按比例得分                          | 3  | ratio {part: part, whole: whole, low: 0, full: 0.6}
            达到100%得满分，低于80%不得分，其间按比例得分（各点平均）  | 3  | ratio-mean {part: part, whole: whole, low: 0.8, full: 1}
            达到95%得满分，每低1个百分点扣0.5分，扣完为止            | 5  | ratio {part: part, whole: whole, low: 0.85, full: 0.95}
            达到95%得满分，每低1个百分点扣0.3分                     | 5  | ?
            每低1个百分点扣0.5分                                  | 5  | ?
            达到5处得满分，不足按比例得分                           | 3  | capped {target: 5}
            每有一处得0.5分，最多得5分                             | 5  | capped {target: 10}
            每有一处得0.5分，最多得5分                             | 6  | ?
            A得满分 B得60% C不得分                                | 5  | grades {grades: {A: 1, B: 0.6, C: 0}}
            A级得5分，B级得3分，C级不得分                           | 5  | grades {grades: {A: 1, B: 0.6, C: 0}}
            优秀得4分，良好得3分，一般得1分，差不得分                  | 4  | grades {grades: {优秀: 1, 良好: 0.75, 一般: 0.25, 差: 0}}
            优秀得4分，良好得1分                                   | 3  | ?
            A得3分，B得1分                                        | 3  | ?
            是/否                                               | 2  | yes-no {}
            是得满分，否不得分                                     | 2  | yes-no {}
            达标得满分，不达标不得分                                | 2  | yes-no {}
            合格得2分，不合格不得分                                 | 2  | yes-no {}
            设有无障碍通道的得满分，否则不得分                        | 2  | yes-no {}
            未设置的不得分                                        | 2  | yes-no {}
            发现一处不得分                                        | 2  | yes-no {}
            ≥15%得30分；10%–15%得20分；5%–10%得15分；低于5%不得分    | 30 | tiers {rows: [[0, 0], [0.05, 15], [0.1, 20], [0.15, 30]]}
            >= 15% 得30分; 10–15% 得20分                          | 30 | tiers {rows: [[0, 0], [0.1, 20], [0.15, 30]]}
            15%以上得30分，10%以上不足15%得20分，不足10%不得分        | 30 | tiers {rows: [[0, 0], [0.1, 20], [0.15, 30]]}
            超过15%得30分，超过10%得20分，10%以下不得分              | 30 | [{measure: {mean: value, by: site}}, {map: {above: [[0, 0], [0.1, 20], [0.15, 30]]}}, {pool: mean}]
            超过15%得30分，10%以上得20分，低于10%不得分              | 30 | [{measure: {mean: value, by: site}}, {map: {formula: "case(x > 0.15: 30, x >= 0.1: 20, else: 0)"}}, {pool: mean}]
            不少于42小时得满分，28小时以上不足42小时得1分，不足28小时不得分 | 2  | tiers {rows: [[0, 0], [28, 1], [42, 2]]}
            低于500得满分，500以上不得分                            | 3  | tiers {rows: [[0, 3], [500, 0]]}
            15%以上得30分，10%以下得20分                           | 30 | ?
            15%以上得40分，10%以上得20分                           | 30 | ?
            达到95%得满分，低于95%不得分                            | 3  | tiers {rows: [[0, 0], [0.95, 3]]}
            达到95%得满分                                        | 3  | ?
            发生重大安全事故的，实行一票否决                          | 0  | [{measure: {count: value}}, {pool: sums}, {map: {steps: [[0, 0], [1, 0, vetoed]]}}]
            一票否决                                             | 5  | [{measure: {count: value}}, {pool: sums}, {map: {steps: [[0, 5], [1, 0, vetoed]]}}]
            酌情扣分                                             | 5  | ?
            按完成情况打分                                        | 5  | ?
            每处扣1分（只计 form != 'banner'）                      | 5  | ?
            """;

    static Stream<List<String>> cases() {
        List<List<String>> cases = CASES.lines().map(line -> Stream.of(line.split("\\|")).map(String::strip).toList()).toList();
        assertThat(cases).hasSizeGreaterThan(60);
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void understandsRulesOrSaysThatItDoesNot(List<String> line) {
        String shown = RuleText.read(line.getFirst(), new BigDecimal(line.get(1))).map(rule -> switch (rule) {
            case Rule.OfTemplate(String template, var with, var _) -> template + " " + YamlWriter.flow(with);
            case Rule.OfSteps(var steps, var _) -> YamlWriter.flow(Nodes.list(steps));
        }).orElse("?");
        assertThat(shown).isEqualTo(line.getLast());
    }
}
