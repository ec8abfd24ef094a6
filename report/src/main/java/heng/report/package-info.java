/// A campaign as one HTML file that needs nothing else: no server, no network, no fonts. Java computes and rounds every number and writes every sentence that
/// holds one; the script in the file only looks up, sorts, filters and draws. The data stands in the file as JSON (`heng-report/1`), so that a reader can
/// check that it equals `results.json`. May use `store` and `core`. Start at [heng.report.Report].
@org.jspecify.annotations.NullMarked
package heng.report;
