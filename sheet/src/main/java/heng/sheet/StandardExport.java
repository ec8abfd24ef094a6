package heng.sheet;

import heng.core.standard.Shelf;
import heng.core.text.Problems;
import heng.sheet.carry.Export;
import heng.grid.WorkbookWriter;
import java.util.Optional;

/// `heng export standard`: a standard as a workbook with a responsibility matrix, a page that explains it, and a hidden sheet with all the table does not show.
public final class StandardExport {

    private final Shelf shelf;
    private final Problems problems;

    public StandardExport(Shelf shelf, Problems problems) {
        this.shelf = shelf;
        this.problems = problems;
    }

    /// The bytes of an `.xlsx` file; nothing where the standard is refused.
    public Optional<byte[]> workbook(Shelf.Found file) {
        return Export.plans(shelf, file, problems).map(WorkbookWriter::write);
    }
}
