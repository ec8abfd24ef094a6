package heng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Source;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import heng.store.FileShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody changes in an exported table is taken, and said; the rest stays as it was.
class EditTest {

    private static final String FIELD = "heng:civilised-city-field";

    @TempDir
    Path folder;

    private Imported edited(Consumer<XSSFSheet> change) throws IOException {
        Shelf.Found found = new FileShelf().find(FIELD, "").orElseThrow();
        Path file = Standards.export(found, folder.resolve("field.xlsx"));
        Workbook.edit(file, change);
        return Standards.importFrom(file);
    }

    private static String weight(Standard standard, String group, String child) {
        var source = (Source.Children) standard.kernel().columns().get(new ColumnCode(group)).source();
        return source.children().stream().filter(one -> one.column().text().equals(child)).findFirst().map(one -> one.weight().text()).orElse("none");
    }

    private static List<String> said(Imported imported) {
        return imported.notes().stream().map(note -> note.item() + " " + note.remark() + " " + String.join(" → ", note.values())).toList();
    }

    @Test
    void takesTheVisiblePointsOverTheHiddenOnes() throws IOException {
        Imported imported = edited(sheet -> Workbook.cell(sheet, "clean-ground", "分值").setCellValue(6));
        assertThat(said(imported)).containsExactly("clean-ground CHANGED 5 → 6");
        assertThat(weight(Standards.read(imported), "environment", "clean-ground")).isEqualTo("6");
        assertThat(imported.notes().getFirst().line(Locale.CHINESE)).isEqualTo("E4 clean-ground：已改：5 → 6");
        assertThat(imported.yaml()).contains("# 1 to 29 are the kinds of S25").contains("certainty: our default");
    }

    @Test
    void takesPointsOfAGroupFromItsName() throws IOException {
        Imported imported = edited(sheet -> Workbook.cell(sheet, "公共环境（28分）\nPublic environment").setCellValue("公共环境卫生（30分）\nPublic environment"));
        Standard standard = Standards.read(imported);
        assertThat(weight(standard, "total", "environment")).isEqualTo("30");
        assertThat(standard.titleOf(new ColumnCode("environment")).zh()).isEqualTo("公共环境卫生");
        assertThat(standard.titleOf(new ColumnCode("environment")).en()).isEqualTo("Public environment");
    }

    @Test
    void readsAChangedRuleAndKeepsWhatTheTableDoesNotShow() throws IOException {
        Imported imported = edited(sheet -> Workbook.cell(sheet, "giving-way", "计分办法").setCellValue("达到98%得满分，低于60%不得分"));
        assertThat(said(imported)).containsExactly("giving-way CHANGED 达到95%得满分，低于50%不得分，其间按比例得分 → 达到98%得满分，低于60%不得分");
        assertThat(imported.yaml()).contains("with: {sites: crossing, part: yielded, whole: vehicles, low: 0.6, full: 0.98}");
    }

    @Test
    void replacesARuleOfAnotherKind() throws IOException {
        Imported imported = edited(sheet -> Workbook.cell(sheet, "queueing", "计分办法").setCellValue("每处扣1分，扣完为止"));
        assertThat(imported.yaml().lines().map(String::strip).dropWhile(line -> !line.equals("- code: queueing")).limit(5)).containsExactly("- code: queueing", "title: {zh: 有序排队, en: Orderly queues}",
                "points: {value: 2, certainty: our default}", "template: deduct", "with: {sites: [service-window, shop, cinema, scenic-spot, hotel], each: 1}");
        assertThat(Standards.read(imported).items()).containsKey(new ColumnCode("queueing"));
    }

    @Test
    void keepsTheOldRuleWhereTheNewOneIsNotUnderstood() throws IOException {
        Imported imported = edited(sheet -> Workbook.cell(sheet, "queueing", "计分办法").setCellValue("看情况"));
        assertThat(imported.notes()).extracting(Note::remark).containsExactly(Remark.EDIT_UNPLACED);
        assertThat(Standards.read(imported).hash()).isEqualTo(Standards.read(new FileShelf().find(FIELD, "").orElseThrow()).hash());
    }

    @Test
    void keepsWhichRecordsCountWhereTheRuleSaysSoStill() throws IOException {
        Imported taken = edited(sheet -> Workbook.cell(sheet, "parking", "计分办法").setCellValue("每处扣1分，扣完为止（只计 lines != 'inside'）"));
        assertThat(taken.notes()).extracting(Note::remark).containsExactly(Remark.CHANGED);
        assertThat(taken.yaml().lines().map(String::strip).dropWhile(line -> !line.equals("- code: parking")).limit(9)).contains("where: \"lines != 'inside'\"", "each: 1");
        Imported refused = edited(sheet -> Workbook.cell(sheet, "parking", "计分办法").setCellValue("每处扣1分，扣完为止"));
        assertThat(refused.notes()).extracting(Note::remark).containsExactly(Remark.EDIT_UNPLACED);
    }

    @Test
    void takesBodiesMethodsAndSites() throws IOException {
        Imported imported = edited(sheet -> {
            Workbook.cell(sheet, "parking", "牵头单位").setCellValue("市公安局");
            Workbook.cell(sheet, "parking", "点位类型").setCellValue("背街小巷；火车站");
            Workbook.cell(sheet, "parking", "测评方法").setCellValue("问卷调查");
        });
        Standard standard = Standards.read(imported);
        assertThat(standard.items().get(new ColumnCode("parking")).bodies().lead()).containsExactly("市公安局");
        var records = (Source.Records) standard.kernel().columns().get(new ColumnCode("parking")).source();
        assertThat(records.sites()).containsExactly("back-street", "火车站");
        assertThat(records.methods()).containsExactly("survey");
        assertThat(standard.siteTypes()).hasSize(32);
        assertThat(standard.methods()).containsKeys("field", "survey");
    }

    @Test
    void dropsARowThatIsGoneAndDraftsOneThatIsNew() throws IOException {
        Imported imported = edited(sheet -> {
            XSSFRow row = sheet.getRow(Workbook.cell(sheet, "greenery").getRowIndex());
            row.getCell(2).setCellValue("架空线缆");
            Workbook.cell(sheet, "greenery", "计分办法").setCellValue("每处扣0.25分，扣完为止");
            Workbook.cell(sheet, "greenery").setBlank();
        });
        assertThat(said(imported)).contains(" GONE greenery", "environment.4 NEW_ITEM ");
        Standard standard = Standards.read(imported);
        assertThat(standard.items()).doesNotContainKey(new ColumnCode("greenery"));
        assertThat(weight(standard, "environment", "environment.4")).isEqualTo("2");
        assertThat(standard.titleOf(new ColumnCode("environment.4")).zh()).isEqualTo("架空线缆");
    }

    @Test
    void saysWhatCheckWillSayWhenAPublishedItemIsGone() throws IOException {
        Imported imported = edited(sheet -> {
            int row = Workbook.cell(sheet, "counties-passing").getRowIndex();
            for (int i = 2; i < sheet.getRow(row).getLastCellNum(); i++) if (sheet.getRow(row).getCell(i) != null) sheet.getRow(row).getCell(i).setBlank();
            sheet.getRow(row).getCell(1).setBlank();
        });
        assertThat(imported.notes()).anyMatch(note -> note.remark() == Remark.DRAFT_PROBLEM && note.text(Locale.ENGLISH).contains("unknown-column"));
    }

    /// Deleting the hidden sheet makes the workbook a table like any other.
    @Test
    void draftsFromTheTableAloneWhereTheHiddenSheetIsGone() throws IOException {
        Imported imported = edited(sheet -> sheet.getWorkbook().removeSheetAt(sheet.getWorkbook().getSheetIndex("heng")));
        Standard standard = Standards.read(imported);
        assertThat(imported.notes()).extracting(Note::remark).doesNotContain(Remark.SAME, Remark.POINTS_DIFFER, Remark.SITES_UNKNOWN, Remark.METHOD_UNKNOWN, Remark.SITE_NEW);
        assertThat(imported.notes()).filteredOn(note -> note.remark() == Remark.RULE_UNKNOWN).extracting(Note::item).containsExactly("parking", "street-trading", "main-road-displays",
                "shopping-street-displays", "honest-trading", "square-displays", "estate-values", "estate-minors", "observation-count", "change", "counties-passing");
        Standard field = Standards.read(new FileShelf().find(FIELD, "").orElseThrow());
        for (String code : List.of("clean-ground", "illegal-adverts", "indoor-cleanliness", "light-jumping", "signals")) {
            ColumnCode column = new ColumnCode(code);
            assertThat(standard.kernel().columns().get(column)).as(code).isEqualTo(field.kernel().columns().get(column));
        }
    }
}
