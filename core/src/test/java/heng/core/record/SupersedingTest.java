package heng.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Table;
import heng.core.text.Problems;
import heng.core.text.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// S4.0. A row is written `a`, or `a:count`; `b+a` corrects a, `c-b` takes b back. Each line holds in six orders of its rows.
class SupersedingTest {

    /// What counts, as which kind; how many records were corrected and retracted; what is refused.
    @Test
    void settlesWhoReplacesWhom() {
        Table.check("""
                rows                         counts                          corrected/retracted  refused
                a b                          a:observation b:observation     0/0                  none
                a b+a                        b:observation                   1/0                  none
                a:count b+a                  b:count                         1/0                  none
                a:event b+a                  b:event                         1/0                  none
                a:count b+a c+b d+c          d:count                         3/0                  none
                d:count c+d b+c a+b          a:count                         3/0                  none
                a b-a                        none                            0/1                  none
                a b+a c-b                    none                            1/1                  none
                a b-a c                      c:observation                   0/1                  none
                a b-a c-b                    none                            0/1                  none
                a:grade b-a c+b              c:grade                         1/1                  none
                a b+a c+a                    b:observation                   1/0                  c:replaced-twice
                a b-a c+a                    none                            0/1                  c:replaced-twice
                a b+a c-a                    b:observation                   1/0                  c:replaced-twice
                a b+x                        a:observation                   0/0                  b:unknown-record
                a b-x                        a:observation                   0/0                  b:unknown-record
                a b+lost                     a:observation b:observation     1/0                  none
                a b-lost                     a:observation                   0/1                  none
                a b+b                        a:observation                   0/0                  b:replaces-itself
                a b+c c+b                    a:observation                   2/0                  c:replaces-itself
                a b+c c+d d+b                a:observation                   3/0                  d:replaces-itself
                a b+c c-b                    a:observation                   1/1                  c:replaces-itself
                a b+a c+a d+c                b:observation d:observation     2/0                  c:replaced-twice
                """, row -> {
            for (int turn = 0; turn < 6; turn++) {
                List<String> words = new ArrayList<>(Arrays.asList(row.get("rows").split(" ")));
                if (turn < 5) Collections.rotate(words, turn);
                else Collections.reverse(words);
                assertThat(outcome(words)).as(words.toString()).isEqualTo(row.get("counts") + "  " + row.get("corrected/retracted") + "  " + row.get("refused"));
            }
            return row.get("refused");
        });
    }

    @Test
    void saysTheWholeCircle() {
        var problems = new Problems();
        Superseding.of(facts(List.of("b+c", "c+d", "d+b")), Set.of(), name -> "?", problems);
        assertThat(problems.list()).extracting(Object::toString).containsExactly("""
                d: replaces-itself: The record b replaces itself: d → b → c → d
                  Maybe one of these should name another record.""");
    }

    @Test
    void namesRetractionsThatBringNothingBack() {
        assertThat(Superseding.of(facts(List.of("a", "b-a", "c-b", "d-c")), Set.of(), name -> "?", new Problems()).withoutEffect())
                .extracting(Fact::id).containsExactly("c", "d");
    }

    /// A chain of a hundred thousand corrections is followed without recursion.
    @Test
    void followsALongChain() {
        List<String> words = new ArrayList<>(List.of("r0:count"));
        for (int i = 1; i <= 100_000; i++) words.add("r" + i + "+r" + (i - 1));
        Superseding settled = Superseding.of(facts(words), Set.of(), name -> "?", new Problems());
        assertThat(IntStream.rangeClosed(0, 100_000).mapToObj(i -> "r" + i).filter(settled::counts)).containsExactly("r100000");
        assertThat(settled.kind("r100000")).isEqualTo(RecordKind.COUNT);
    }

    private static String outcome(List<String> words) {
        var problems = new Problems();
        List<Fact> facts = facts(words);
        Superseding settled = Superseding.of(facts, Set.of("lost"), name -> "?", problems);
        String counts = facts.stream().map(Fact::id).filter(settled::counts).sorted().map(id -> id + ":" + settled.kind(id).word()).collect(Collectors.joining(" "));
        String refused = problems.list().stream().map(refusal -> refusal.spot() + ":" + refusal.code().id()).collect(Collectors.joining(" "));
        return (counts.isEmpty() ? "none" : counts) + "  " + settled.corrected() + "/" + settled.retracted() + "  " + (refused.isEmpty() ? "none" : refused);
    }

    private static List<Fact> facts(List<String> words) {
        return words.stream().map(word -> {
            String[] parts = word.split("[+:-]");
            RecordKind kind = word.contains("+") ? RecordKind.CORRECTION : word.contains("-") ? RecordKind.RETRACTION
                    : word.contains(":") ? RecordKind.of(parts[1]).orElseThrow() : RecordKind.OBSERVATION;
            return new Fact(parts[0], kind, kind.supersedes() ? Optional.of(parts[1]) : Optional.empty(), Spot.of(parts[0]));
        }).toList();
    }
}
