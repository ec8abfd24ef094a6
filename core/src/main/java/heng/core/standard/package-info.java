/// The language people write (docs/language.md), desugared to the kernel. In this order: [heng.core.standard.Inheritance] joins files,
/// [heng.core.standard.Expander] fills in templates and literals, [heng.core.standard.ItemReader] and its readers make columns,
/// [heng.core.standard.KernelCheck] looks at the whole. Start at [heng.core.standard.StandardReader].
@org.jspecify.annotations.NullMarked
package heng.core.standard;
