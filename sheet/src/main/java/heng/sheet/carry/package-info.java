/// What an exported workbook carries besides the table, so that nothing is lost on the way back. Start at [heng.sheet.carry.Carried].
@org.jspecify.annotations.NullMarked
package heng.sheet.carry;
