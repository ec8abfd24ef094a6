/// Texts of rules, read and written. Start at [heng.sheet.rule.RuleText]; one class for each kind of rule.
@org.jspecify.annotations.NullMarked
package heng.sheet.rule;
