package heng.server.ledger;

/// The ledger has grown, and what it has grown by is durable.
///
/// @param size how many leaves it has now; events may come late, never before their leaves can be read
public record Appended(long size) {}
