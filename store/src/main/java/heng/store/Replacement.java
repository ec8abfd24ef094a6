package heng.store;

import heng.core.record.EvidenceRecord;
import heng.core.text.Spot;
import java.util.Optional;

/// A row of a file that corrects a record or takes it back, and may (S4.0).
///
/// @param id its own
/// @param of the id that it names
/// @param correction the record that counts in place of that one; empty for a retraction
/// @param by who says so; empty text where nobody is named
/// @param spot where its id stands
public record Replacement(String id, String of, Optional<EvidenceRecord> correction, String by, Spot spot) {}
