package heng.store;

import heng.core.record.RecordKind;
import java.util.Optional;

/// What stands in a ledger already, as far as a file that corrects it has to know (S4.0).
public interface Recorded {

    /// What messages say for a row that stands in no file.
    String PLACE = "账本 ledger";

    /// As what the record under an id counts; of a retraction, the kind of the record it took back. Empty where there is nothing that could be corrected or taken back.
    Optional<RecordKind> kind(String id);

    /// The id of the correction or retraction that names this one.
    Optional<String> replacedBy(String id);
}
