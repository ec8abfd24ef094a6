package heng.core.record;

import heng.core.text.Spot;
import java.util.Optional;

/// What superseding has to know of a row: its id, its kind, whom it speaks of, where it stands.
///
/// @param of the id that a correction or a retraction names; empty for every other kind
/// @param spot where `of` is written, or the row
public record Fact(String id, RecordKind kind, Optional<String> of, Spot spot) {

    public Fact {
        if (kind.supersedes() != of.isPresent()) throw new IllegalArgumentException(id + " is a " + kind.word() + " of " + of);
    }
}
