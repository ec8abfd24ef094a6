package heng.store.cells;

import heng.core.kernel.Kernel;
import heng.core.score.Evidence;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What cells are made of.
///
/// @param evidence gives the tree, the sites of a place that were drawn (C8) and its attributes; its records are not asked. A record of another site does not count
/// @param records files of records (C3) that have been checked: items, places, sites and methods are known, fields are numbers where they are measured
/// @param from the first day of the period
/// @param to the last day
public record RecordInput(Kernel kernel, Evidence evidence, List<Path> records, Optional<LocalDate> from, Optional<LocalDate> to) {

    public RecordInput {
        records = List.copyOf(records);
    }
}
