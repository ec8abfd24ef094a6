package heng.store;

import heng.core.text.Refusal;
import java.util.List;

/// A row that does not count.
///
/// @param line in Parquet the number of the row, from 1
/// @param key of the row, such as the id of a record; empty where it has none or it could not be read
/// @param refusals what is wrong with it, at least one
public record RefusedRow(FileRef file, int line, String key, List<Refusal> refusals) {

    public RefusedRow {
        refusals = List.copyOf(refusals);
    }
}
