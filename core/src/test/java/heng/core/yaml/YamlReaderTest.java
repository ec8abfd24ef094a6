package heng.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import heng.core.text.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// YAML as written, with the place of every word.
class YamlReaderTest {

    private final Problems problems = new Problems();

    private Optional<YamlNode.Dict> read(String yaml) {
        return YamlReader.read("s.yaml", yaml, problems);
    }

    @Test
    void keepsScalarsAsWritten() {
        YamlNode.Dict dict = read("a: 1.10\nb: 0x1F\nc: yes\nd: 2026-09-05\ne: ~\nf:\ng: \"1.10\"\nh: 'it''s'\n").orElseThrow();
        assertThat(dict.find("a").orElseThrow().shown()).isEqualTo("1.10");
        assertThat(dict.find("b").orElseThrow().shown()).isEqualTo("0x1F");
        assertThat(dict.find("c").orElseThrow().shown()).isEqualTo("yes");
        assertThat(dict.find("d").orElseThrow().shown()).isEqualTo("2026-09-05");
        assertThat(dict.find("e").orElseThrow().shown()).isEqualTo("~");
        assertThat(dict.find("f").orElseThrow().shown()).isEmpty();
        assertThat(dict.find("g").orElseThrow().shown()).isEqualTo("1.10");
        assertThat(dict.find("h").orElseThrow().shown()).isEqualTo("it's");
    }

    @Test
    void knowsWhereThingsStand() {
        YamlNode.Dict dict = read("# a comment\n街道: 1\nlist:\n  - {deep: [x, y]}\n").orElseThrow();
        assertThat(dict.entries().get("街道").keySpot()).hasToString("s.yaml:2:1");
        assertThat(dict.find("街道").orElseThrow().spot()).hasToString("s.yaml:2:5");
        YamlNode.Seq list = (YamlNode.Seq) dict.find("list").orElseThrow();
        YamlNode.Dict inner = (YamlNode.Dict) list.items().getFirst();
        assertThat(inner.spot()).hasToString("s.yaml:4:5");
        assertThat(((YamlNode.Seq) inner.find("deep").orElseThrow()).items().getLast().spot()).hasToString("s.yaml:4:16");
    }

    @Test
    void resolvesAnchors() {
        YamlNode.Dict dict = read("a: &x {k: 1}\nb: *x\n").orElseThrow();
        assertThat(dict.find("b")).isEqualTo(dict.find("a"));
    }

    @Test
    void showsNodesBriefly() {
        YamlNode.Dict dict = read("a: [p, q]\nb: [p]\nc: []\nd: {p: 1, q: 2, r: 3}\ne: {p: 1, q: 2, r: 3, s: 4}\nf: {}\n").orElseThrow();
        assertThat(dict.entries().values().stream().map(entry -> entry.value().shown())).containsExactly("[p, …]", "[p]", "[]", "{p, q, r}", "{p, q, r, …}", "{}");
    }

    private void refuses(String yaml, String expected) {
        assertThat(read(yaml)).isEmpty();
        assertThat(Standards.lines(problems)).isEqualTo(expected);
    }

    @Test
    void refusesAnEmptyFile() {
        refuses("", "1:1: yaml-broken: This is not YAML: the file is empty");
    }

    @Test
    void refusesWhatDoesNotBeginWithAKey() {
        refuses("- a\n", "1:1: yaml-broken: This is not YAML: it does not begin with a key");
    }

    @Test
    void refusesBrokenText() {
        refuses("a: [\n", "2:1: yaml-broken: This is not YAML: expected the node content, but found '<stream end>'");
    }

    @Test
    void refusesASecondDocument() {
        assertThat(read("a: 1\n---\nb: 2\n")).isEmpty();
        assertThat(Standards.lines(problems)).startsWith("2:1: yaml-broken: This is not YAML: ");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThat(read("a: " + "[".repeat(101) + "]".repeat(101) + "\n")).isEmpty();
        assertThat(Standards.lines(problems)).contains("nested more than 100 deep");
    }

    /// Twenty thousand lists would overflow the stack of whoever composes them.
    @Test
    void refusesNestingBeyondAnyStack() {
        assertThat(read("a: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n")).isEmpty();
        assertThat(Standards.lines(problems)).isEqualTo("1:103: yaml-broken: This is not YAML: nested more than 100 deep");
    }

    /// A message about a quoted text points at the text.
    @Test
    void countsColumnsOfAQuotedTextFromBehindItsQuote() {
        var dict = read("a: \"x\"\nb: 'x'\nc: x\n").orElseThrow();
        assertThat(List.of("a", "b", "c")).extracting(key -> dict.find(key).orElseThrow().spot().column()).containsExactly(5, 5, 4);
    }

    @Test
    void acceptsNestingThatIsDeepEnough() {
        assertThat(read("a: " + "[".repeat(99) + "]".repeat(99) + "\n")).isPresent();
    }

    @Test
    void reportsAKeyThatStandsTwiceAndKeepsTheFirst() {
        assertThat(read("a: 1\na: 2\n").orElseThrow().find("a").orElseThrow().shown()).isEqualTo("1");
        assertThat(Standards.lines(problems)).isEqualTo("2:1: duplicate-key: The key “a” stands here twice.");
    }

    @Test
    void refusesTextThatWasNotUtf8() {
        refuses("a: 1\nb: 许\uFFFD\n", "2:5: text-encoding: This text is not UTF-8 from here on.");
    }

    /// The parser's English stays out of a Chinese sentence.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: [1           | 括号没有结束，或者少了逗号
            a: b: c         | 此处多了冒号，或者缩进有误
            a: "b           | 引号没有结束
            a: *b           | 别名（*）没有对应的锚点（&），或者引用过多
            a: @b           | 此处有不允许出现的字符
            - a             | 文件不以键开头
            a: !<x y        | 此处不符合 YAML 的写法
            """)
    void saysInChineseWhatIsWrong(String text, String said) {
        var problems = new Problems();
        YamlReader.read("a.yaml", text + "\n", problems);
        assertThat(problems.list().getFirst().message(Locale.CHINESE)).contains("yaml-broken: 这不是 YAML：" + said + "\n");
    }
}
