package heng.server.people;

import heng.core.text.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Many accounts at once, from a table: name, phone number, roles, places. The phone number says who it is: the same import again changes nothing, a later one brings up to date.
public interface PeopleImport {

    int MOST_ROWS = 1_000;
    int MOST_BYTES = 4 << 20;

    /// A row that was refused.
    ///
    /// @param line as the file counts; for pasted lines from 1, the head not counted
    record RefusedRow(int line, String row, List<PeopleRefusal> refusals) {}

    /// @param broken what the file as a whole, or the form of a row, was refused for; then nothing else
    record Report(int fresh, int changed, int same, List<RefusedRow> refused, List<Refusal> broken, Optional<PeopleRefusal> whole, List<People.Link> links) {}

    /// Rows separated by line, cells by tab, comma or semicolon; the head may be missing where the cells come in the order name, phone, roles, places.
    Report lines(Person actor, String text);

    /// @param file `.csv`, `.xlsx` or `.xls`, with a head
    Report file(Person actor, Path file);
}
