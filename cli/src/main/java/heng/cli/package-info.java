/// The `heng` command: reads arguments, calls the store and the core, writes tables, CSV and JSON. No score is computed here. Start at [heng.cli.Main].
@org.jspecify.annotations.NullMarked
package heng.cli;
