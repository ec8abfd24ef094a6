package heng.core.standard;

/// A number with where it comes from and how sure we are (L5).
///
/// @param source a key of the standard's `sources`; empty where it is ours
/// @param certainty `sourced`, `weak source` or `our default`
public record Literal(String value, String source, String certainty) {}
