package heng.store;

/// How many records and events of a campaign do not count because others speak of them (S4.0).
///
/// @param corrected replaced by a correction
/// @param retracted taken back
public record Superseded(int corrected, int retracted) {}
