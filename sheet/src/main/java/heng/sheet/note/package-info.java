/// What an import has to say: what it could not place, what it assumed, what it changed. Start at [heng.sheet.note.Remark].
@org.jspecify.annotations.NullMarked
package heng.sheet.note;
