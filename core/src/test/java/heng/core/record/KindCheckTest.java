package heng.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.core.kit.Table;
import heng.core.place.PlaceCode;
import heng.core.text.Problems;
import heng.core.text.Spot;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What each kind asks of a row (C3). Where a row is refused, the last column says which of its columns, and why.
class KindCheckTest {

    @Test
    void asksWhatTheKindPromises() {
        Table.check("""
                kind         row                            refused
                observation  -                              none
                observation  value=many,by=p7               none
                observation  answer=not applicable          none
                count        value=3                        none
                count        value=0                        none
                count        value=3.0                      none
                count        value=3.5                      value bad-value
                count        value=-1                       value bad-value
                count        value=three                    value bad-value
                count        -                              value kind-needs
                count        grade=A                        value kind-needs
                count        answer=not applicable          none
                value        value=-3.5                     none
                value        value=3,5                      value bad-value
                value        -                              value kind-needs
                grade        grade=A                        none
                grade        value=1                        grade kind-needs
                grade        answer=not applicable          none
                survey       choice=very                    none
                survey       value=4                        none
                survey       grade=A                        none
                survey       value=four                     value bad-value
                survey       note=loud                      choice kind-needs
                survey       choice=very,by=p7              by kind-excludes
                survey       choice=very,姓名=李四          姓名 kind-excludes
                survey       choice=very,phone=1            phone kind-excludes
                survey       choice=very,site=s1            none
                review       value=9,method=desk            none
                review       grade=A,method=desk            none
                review       value=9                        method kind-needs
                review       method=desk                    value kind-needs
                review       value=nine,method=desk         value bad-value
                review       value=9,method=desk,site=s1    site kind-excludes
                event        -                              none
                event        note=loud                      none
                event        value=1                        value kind-excludes
                event        grade=A                        grade kind-excludes
                event        choice=yes                     choice kind-excludes
                event        answer=not applicable          answer kind-excludes
                """, row -> refused(RecordKind.of(row.get("kind")).orElseThrow(), row.get("row"), true));
    }

    @Test
    void asksNoMethodWhereTheStandardHasNone() {
        assertThat(refused(RecordKind.REVIEW, "value=9", false)).isEqualTo("none");
    }

    @Test
    void knowsEveryKindByBothItsWords() {
        String kinds = "观察 计数 数值 等级 问卷 材料审核 事件 更正 撤回";
        assertThat(Arrays.stream(kinds.split(" ")).map(word -> RecordKind.of(word).orElseThrow())).containsExactly(RecordKind.values());
        assertThat(Arrays.stream(RecordKind.values()).map(RecordKind::word)).allMatch(word -> RecordKind.of(word).isPresent());
        assertThat(RecordKind.of("Count")).isEmpty();
    }

    @Test
    void keepsEventsAndCorrectionsOutOfTheEvidence() {
        var record = new EvidenceRecord("r1", "lamps", new PlaceCode("A"), Optional.empty(), LocalDateTime.MIN, "", "", false, Map.of());
        assertThat(record.as(RecordKind.COUNT, Optional.of("r0")).corrects()).contains("r0");
        assertThatThrownBy(() -> record.as(RecordKind.EVENT, Optional.empty())).hasMessage("r1 is no evidence but: event");
        assertThatThrownBy(() -> new Fact("r1", RecordKind.RETRACTION, Optional.empty(), Spot.of("a.csv"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String refused(RecordKind kind, String row, boolean methodsDeclared) {
        Map<String, String> said = row.equals("-") ? Map.of() : Arrays.stream(row.split(",(?=[^,]*=)")).map(part -> part.split("=")).collect(Collectors.toMap(part -> part[0], part -> part[1]));
        Map<String, String> fields = said.entrySet().stream().filter(entry -> !"method by site answer".contains(entry.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var problems = new Problems();
        boolean keeps = new KindCheck(methodsDeclared, problems).keeps(kind,
                new Said(said.getOrDefault("method", ""), said.getOrDefault("by", ""), said.getOrDefault("site", ""), said.containsKey("answer"), fields), Spot::of);
        assertThat(keeps).isEqualTo(problems.none());
        return keeps ? "none" : problems.list().stream().map(refusal -> refusal.spot() + " " + refusal.code().id()).collect(Collectors.joining(", "));
    }
}
