package heng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.standard.Standard;
import heng.sheet.note.Remark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table with everything that goes wrong: what could not be placed is said, on the output and beside the item, and counts nowhere.
class NastyTableTest {

    private static final String TABLE = """
            附件2
            2026年重点任务分解表（征求意见稿） | < | < | < | < | <

            项目 | 内容 | 分值 | 评分细则 | 责任单位 | 督办领导
            环境 |  街道　\\整洁 |  ５ 分 | 每处扣0.5分 | 城管局 | 张三
            ^ | 绿化 | 3至5分 | 每处扣1分 | 园林局 |
            ^ | 河道 | 4 | 视情况酌情扣分 | 水利局 |
            小计 | < | 10 |  |  |

            ~环境 | 旧项目 | 9 | 每处扣1分 | 城管局 |
            项目 | 内容 | 分值 | 评分细则 | 责任单位 | 督办领导
            秩序 | 停车 | 6 | 每处扣1分 | 交警支队 |
            ^ | 占道 | ^ | 每处扣1分 | 城管局 |
            ^ | 噪声 |  |  | 环保局 |
            安全 | 安全生产 | 0 | 发生重大事故的，一票否决 | 应急局 |
            合计 | < | #15 |  |  |
            注：本表由市文明办负责解释。 | < | < | < | < | <
            """;

    @TempDir
    Path folder;
    private Imported imported;
    private Standard standard;

    @BeforeEach
    void read() throws IOException {
        imported = Standards.importFrom(Workbook.write(folder.resolve("nasty 2026.xlsx"), TABLE));
        standard = Standards.read(imported);
    }

    @Test
    void saysAllItCouldNotPlaceWithTheCell() {
        assertThat(imported.notes()).filteredOn(note -> note.remark().kind() == Remark.Kind.OPEN).extracting(note -> note.cell() + " " + note.remark() + " " + note.item()).containsExactlyInAnyOrder(
                "F4 COLUMN_UNKNOWN ", "A10 ROW_HIDDEN ", "A17:F17 ROW_OUTSIDE ".replace(":F17", ""), "C8 SUM_DIFFERS ",
                "C6 POINTS_UNKNOWN 1.2", "D7 RULE_UNKNOWN 1.3", "C12:C13 POINTS_SHARED 2.1", "C12:C13 POINTS_SHARED 2.2", "B14 POINTS_MISSING 2.3", "B14 RULE_MISSING 2.3");
    }

    @Test
    void writesItBesideTheItemToo() {
        String[] lines = imported.yaml().split("\n");
        int item = List.of(lines).indexOf("    - code: 1.3");
        assertThat(lines[item - 1]).isEqualTo("    # ?? D7: the rule is not understood; the item is recorded but counts nowhere: 视情况酌情扣分");
        assertThat(imported.yaml()).startsWith("# Drafted by heng import standard from nasty 2026.xlsx / 任务分解表.\n# 10 places marked ??");
    }

    @Test
    void leavesWhatItDidNotUnderstandOutOfTheComputation() {
        assertThat(counted("1")).containsExactly("1.1");
        assertThat(counted("2")).isEmpty();
        assertThat(standard.kernel().columns()).containsKeys(new ColumnCode("1.3"), new ColumnCode("2.3"));
    }

    private List<String> counted(String group) {
        return ((Source.Children) standard.kernel().columns().get(new ColumnCode(group)).source()).children().stream().map(child -> child.column().text()).toList();
    }

    @Test
    void knowsSumsHeadsAndNotesForWhatTheyAre() {
        assertThat(standard.items().keySet()).extracting(ColumnCode::text).containsExactly("total", "1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "2.3", "3", "3.1");
        assertThat(standard.titleOf(new ColumnCode("1.1")).zh()).isEqualTo("街道整洁");
        assertThat(standard.kernel().id()).isEqualTo("nasty-2026");
    }

    @Test
    void turnsAVetoIntoOne() {
        assertThat(imported.yaml()).contains("- map: {steps: [[0, 0], [1, 0, vetoed]]}");
    }

    @Test
    void speaksChinese() {
        assertThat(imported.notes()).anyMatch(note -> note.line(Locale.CHINESE).equals("D7 1.3：计分办法未能识别；该项只记录，不计分：视情况酌情扣分"));
    }

    @Test
    void survivesAWorkbookAsADraft() throws IOException {
        Path file = Standards.export(new heng.core.standard.Shelf.Found("draft.yaml", imported.yaml()), folder.resolve("draft.xlsx"));
        Imported again = Standards.importFrom(file);
        assertThat(again.notes()).extracting(note -> note.remark()).containsExactly(Remark.SAME);
        assertThat(again.yaml()).isEqualTo(imported.yaml());
    }
}
