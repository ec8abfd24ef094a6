package heng.server.campaign;

import java.util.List;
import java.util.Optional;

/// What a record carries besides its fields.
///
/// @param media SHA-256 of photos that the device names, 64 hex digits each, in its order; the bytes may come later
/// @param noPhoto why there is none, in the words of who was there; an answer, not a fault
/// @param position where the device was
public record Attached(List<String> media, Optional<String> noPhoto, Optional<Fix> position) {

    public static final Attached NOTHING = new Attached(List.of(), Optional.empty(), Optional.empty());

    public Attached {
        media = List.copyOf(media);
    }
}
