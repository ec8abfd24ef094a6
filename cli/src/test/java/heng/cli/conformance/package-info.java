/// Published composite indices, computed by Heng from standards written in YAML (src/test/resources/conformance) and compared with what was published.
/// The oracles are files; nothing here computes a score. Start at [heng.cli.conformance.ConformanceTest].
@org.jspecify.annotations.NullMarked
package heng.cli.conformance;
