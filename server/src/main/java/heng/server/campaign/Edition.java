package heng.server.campaign;

import java.time.Instant;
import java.util.Optional;

/// A frozen round, as its leaf says it.
///
/// @param number 1 is the first
/// @param leaf the id of the leaf
/// @param index where the leaf stands in the ledger
/// @param cut how many leaves of the ledger were read
/// @param records how many records count
/// @param results SHA-256 of the results file (docs/formats.md, F2): `sha256:` and 64 hex digits
/// @param differences SHA-256 of the list of differences (F11); empty for the first edition
/// @param reason why there is another edition; empty for the first
public record Edition(int number, String leaf, long index, Instant at, long cut, long records, String results, Optional<String> differences, String reason) {}
