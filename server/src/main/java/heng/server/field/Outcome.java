package heng.server.field;

import heng.core.text.Refusal;
import heng.ledger.LedgerRefusal;
import heng.server.campaign.CampaignState;
import heng.server.ledger.Answer;
import java.util.List;

/// What becomes of a visit.
public sealed interface Outcome {

    /// It is in the ledger, durably.
    ///
    /// @param records the ids of its records, in the order of the entries
    record Taken(List<String> records, Answer.Accepted receipt) implements Outcome {}

    /// Something in it cannot be accepted, and none of it was.
    record Refused(List<Refusal> refusals) implements Outcome {}

    /// It does not fit into a leaf of the ledger.
    record Unfit(LedgerRefusal refusal) implements Outcome {}

    /// Other content came under the same name before.
    record Changed(String instance) implements Outcome {}

    /// The account may not submit for this place.
    record Denied(String place) implements Outcome {}

    /// The name of the visit or the number of its rows is out of bounds.
    record OutOfBounds(String what) implements Outcome {}

    /// It edits a visit that is not here.
    record NothingToEdit(String instance) implements Outcome {}

    /// It edits a visit of another account.
    record NotTheirs(String instance) implements Outcome {}

    /// It edits a visit that another one has edited before.
    record EditedBefore(String instance, String by) implements Outcome {}

    /// The campaign takes no visits in this state; the device keeps the visit.
    record Closed(CampaignState state) implements Outcome {}
}
