/// The tutorial of docs/language.md, run: each chapter's files are written to a folder, scored and checked by the `heng` command, and what the text says
/// comes out is compared with what does. A snippet that nothing runs is a fault of the text. Start at [heng.cli.docs.LanguageDocTest].
@org.jspecify.annotations.NullMarked
package heng.cli.docs;
