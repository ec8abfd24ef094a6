package heng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.standard.Bodies;
import heng.core.standard.Standard;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables as offices draw them become trees.
class LayoutTest {

    @TempDir
    Path folder;

    private Imported imported(String drawing) throws IOException {
        return Standards.importFrom(Workbook.write(folder.resolve("任务表.xlsx"), drawing));
    }

    private static List<String> children(Standard standard, String code) {
        return standard.items().get(new ColumnCode(code)).children().stream().map(child -> child.text() + " " + standard.titleOf(child).zh()).toList();
    }

    private static String weight(Standard standard, String group, String child) {
        var source = (Source.Children) standard.kernel().columns().get(new ColumnCode(group)).source();
        return source.children().stream().filter(one -> one.column().text().equals(child)).findFirst().map(one -> one.weight().text()).orElse("none");
    }

    private static List<String> open(Imported imported) {
        return imported.notes().stream().filter(note -> note.remark().kind() == Remark.Kind.OPEN).map(note -> note.cell() + " " + note.item() + " " + note.remark()).toList();
    }

    @Test
    void readsATwoRowHeadAndCellsMergedBothWays() throws IOException {
        Imported imported = imported("""
                某市文明城市任务分解表 | < | < | < | < | < | < | <
                测评项目 | < | 测评标准 | 计分 | < | 测评方法 | 责任分工 | <
                项目 | 内容 | ^ | 分值 | 扣分 | ^ | 牵头单位 | 责任单位
                公共环境 | 街道 | 路面整洁 | #3 | 每处扣0.5分，\\扣完为止 | 实地考察 | 市城管局 | 各区政府、市住建局
                ^ | ^ | 路灯亮灯 | ２分 | 达到95%得满分，低于80%不得分 | ^ | ^ | 市供电公司
                ^ | 小区 | 楼道整洁 | 2.5 | 每次扣1分 | ^ | 市住建局 | 各区政府
                公共秩序 | 路口 | 闯红灯 | 4分 | 每次扣2分，扣完为止 | 实地考察 | 市公安局 |
                """);
        assertThat(open(imported)).isEmpty();
        Standard standard = Standards.read(imported);
        assertThat(standard.title().zh()).isEqualTo("某市文明城市任务分解表");
        assertThat(children(standard, "total")).containsExactly("1 公共环境", "2 公共秩序");
        assertThat(children(standard, "1")).containsExactly("1.1 街道", "1.2 小区");
        assertThat(children(standard, "1.1")).containsExactly("1.1.1 路面整洁", "1.1.2 路灯亮灯");
        assertThat(weight(standard, "1.1", "1.1.2")).isEqualTo("2");
        assertThat(weight(standard, "total", "1")).isEqualTo("7.5");
        assertThat(standard.items().get(new ColumnCode("1.1.1")).bodies()).isEqualTo(new Bodies(List.of("市城管局"), List.of("各区政府", "市住建局"), List.of()));
        assertThat(standard.items().get(new ColumnCode("1.1.2")).bodies().lead()).containsExactly("市城管局");
        assertThat(imported.yaml()).contains("each: 0.5").contains("low: 0.8").contains("template: deduct-visit");
    }

    @Test
    void readsFiveLevels() throws IOException {
        Standard standard = Standards.read(imported("""
                一级指标 | 二级指标 | 三级指标 | 四级指标 | 五级指标 | 分值 | 评分标准
                甲 | 乙 | 丙 | 丁 | 戊 | 1 | 是/否
                ^ | ^ | ^ | ^ | 己 | 1 | 是/否
                ^ | ^ | ^ | 庚 | < | 2 | 是/否
                """));
        assertThat(children(standard, "1.1.1")).containsExactly("1.1.1.1 丁", "1.1.1.2 庚");
        assertThat(children(standard, "1.1.1.1")).containsExactly("1.1.1.1.1 戊", "1.1.1.1.2 己");
        assertThat(weight(standard, "total", "1")).isEqualTo("4");
    }

    @Test
    void takesBlankCellsAndRepeatedTextsForTheGroupAbove() throws IOException {
        Standard standard = Standards.read(imported("""
                序号 | 项目 | 内容 | 分值 | 计分办法 | 备注
                1 | 环境 | 街道 | 3 | 每处扣1分 |
                2 |  | 小区 | 3 | 每处扣1分 | 含物业
                3 | 秩序 | 路口 | 3 | 每处扣1分 |
                4 | 秩序 | 路口 | 2 | 每处扣1分 |
                """));
        assertThat(children(standard, "total")).containsExactly("1 环境", "2 秩序");
        assertThat(children(standard, "1")).containsExactly("1.1 街道", "1.2 小区");
        assertThat(children(standard, "2")).containsExactly("2.1 路口", "2.2 路口");
    }

    @Test
    void readsSectionsWrittenAcrossTheTableAndPointsBehindNames() throws IOException {
        Imported imported = imported("""
                项目 | 标准 | 分值 | 扣分办法
                一、公共环境（5分） | < | < | <
                街道 | 整洁 | 3 | 每处扣1分
                小区（2分） | 整洁 |  | 每处扣1分
                二、公共秩序（4分） | < | < | <
                路口 | 有序 | 3 | 每处扣1分
                """);
        Standard standard = Standards.read(imported);
        assertThat(children(standard, "total")).containsExactly("1 一、公共环境", "2 二、公共秩序");
        assertThat(open(imported)).containsExactly("A5:D5 2 POINTS_DIFFER");
        assertThat(weight(standard, "1.2", "1.2.1")).isEqualTo("2");
        assertThat(weight(standard, "total", "2")).isEqualTo("4");
    }

    @Test
    void readsPointsOfEachLevelFromTheirOwnColumns() throws IOException {
        Imported imported = imported("""
                一级指标 | 分值 | 二级指标 | 分值 | 评分标准
                环境 | 10 | 街道 | 6 | 每处扣1分
                ^ | ^ | 小区 | 4 | 每处扣1分
                秩序 | 5 | 路口 | 5 | 每处扣1分
                """);
        Standard standard = Standards.read(imported);
        assertThat(open(imported)).isEmpty();
        assertThat(weight(standard, "1", "1.1")).isEqualTo("6");
        assertThat(weight(standard, "total", "2")).isEqualTo("5");
    }

    @Test
    void readsWeightsWhereThereAreNoPoints() throws IOException {
        Imported imported = imported("""
                Indicator | Weight | Scoring rule | Methods | Lead body
                Streets | 60% | 每处扣5分 | field inspection | City works
                Files | 40% | 是/否 | material review | Archive
                """);
        Standard standard = Standards.read(imported);
        assertThat(weight(standard, "total", "2")).isEqualTo("40");
        assertThat(imported.notes()).extracting(Note::remark).contains(Remark.MARK_100);
        assertThat(standard.methods()).containsOnlyKeys("field", "material");
    }

    @Test
    void takesCodesAndSiteTypesWhereTheTableHasThem() throws IOException {
        Imported imported = imported("""
                代码 | 项目 | 分值 | 计分办法 | 点位类型 | 测评方法
                E1 | 整洁 | 3 | 每处扣1分 | 主次干道、商业大街、背街小巷 | 实地考察
                E2 | 有序 | 3 | 每处扣1分 | 公园、火车站 | 实地考察、问卷调查
                E2 | 安静 | 3 | 每处扣1分 | 全部 | 凭感觉
                E4 | 亮化 | 3 | 每处扣1分 | 城区各主要路口的显著位置 | 1)材料审核 2)问卷调查
                """);
        Standard standard = Standards.read(imported);
        assertThat(sites(standard, "E1")).containsExactly("main-street", "back-street");
        assertThat(sites(standard, "E2")).containsExactly("square-park", "火车站");
        assertThat(sites(standard, "3")).contains("火车站", "back-street");
        assertThat(sites(standard, "E4")).isEmpty();
        assertThat(open(imported)).containsExactlyInAnyOrder("A4 3 CODE_BAD", "F4 3 METHOD_UNKNOWN", "E5 E4 SITES_UNKNOWN", "F5 E4 METHODS_NUMBERED");
        assertThat(imported.notes()).anyMatch(note -> note.remark() == Remark.SITE_NEW && note.values().contains("火车站"));
    }

    private static List<String> sites(Standard standard, String code) {
        return ((Source.Records) standard.kernel().columns().get(new ColumnCode(code)).source()).sites();
    }

    @Test
    void makesPartsOfRowsWithPointsOfTheirOwn() throws IOException {
        Standard standard = Standards.read(imported("""
                项目 | 标准 | 分值 | 评分标准
                环境 | 街道 | 2 | 发现垃圾每处扣1分
                ^ | ^ | 3 | 发现积水每处扣0.5分
                """));
        assertThat(children(standard, "1.1")).containsExactly("1.1.1 发现垃圾每处扣1分", "1.1.2 发现积水每处扣0.5分");
        assertThat(weight(standard, "1.1", "1.1.2")).isEqualTo("3");
    }

    @Test
    void readsTheSheetThatIsNamedAndSaysWhichItDidNotRead() throws IOException {
        Path file = Workbook.write(folder.resolve("two.xlsx"), """
                项目 | 分值 | 扣分
                街道 | 3 | 每处扣1分
                """, sheet -> {
            var copy = sheet.getWorkbook().cloneSheet(0, "城管局");
            copy.getRow(1).getCell(0).setCellValue("公园");
        });
        assertThat(open(Standards.importFrom(file))).containsExactly("  SHEET_UNREAD");
        Imported second = Standards.importFrom(file, java.util.Optional.of("城管局"));
        assertThat(open(second)).isEmpty();
        assertThat(children(Standards.read(second), "total")).containsExactly("1 公园");
    }
}
