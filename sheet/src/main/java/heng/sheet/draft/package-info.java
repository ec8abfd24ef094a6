/// Items of a table become items of a standard. Start at [heng.sheet.draft.Drafter].
@org.jspecify.annotations.NullMarked
package heng.sheet.draft;
