package heng.server.campaign;

import heng.core.text.Refusal;
import java.util.List;

/// What came of a wish to change a campaign.
public sealed interface Change {

    /// It is so now.
    record Done(Running campaign) implements Change {}

    /// A file says something that cannot be accepted, and nothing was changed.
    record Refused(List<Refusal> refusals) implements Change {}

    /// Something else stands in the way, and nothing was changed.
    ///
    /// @param value what it is about: a code, a name, a state; empty where there is none
    record Hindered(Hindrance why, String value) implements Change {}
}
