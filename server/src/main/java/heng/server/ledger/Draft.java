package heng.server.ledger;

import heng.ledger.json.Json;
import heng.ledger.leaf.LeafKind;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A leaf before it has arrived: all but its arrival and the salts.
///
/// @param id of what the leaf says, unique in the ledger
/// @param event when what was seen was so; only for what was seen outside
/// @param capture when the device made the record; only for what was seen outside
/// @param body its members in clear
/// @param personal members that go into the leaf as salted commitments only; salt and value are kept beside it and can be erased
public record Draft(LeafKind kind, String id, @Nullable OffsetDateTime event, @Nullable OffsetDateTime capture, Json.Obj body, Map<String, String> personal) {

    public Draft {
        personal = Map.copyOf(personal);
    }

    /// All of it as JSON, the same for the same content.
    Json.Obj content() {
        return Json.object("kind", kind.word(), "id", id, "event", event == null ? null : event.toString(), "capture", capture == null ? null : capture.toString(),
                "body", body, "personal", new Json.Obj(new TreeMap<>(personal.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, member -> Json.of(member.getValue()))))));
    }
}
