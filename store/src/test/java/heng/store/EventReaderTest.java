package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.PlaceCode;
import heng.core.record.Event;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventReaderTest {

    @TempDir
    Path path;

    @Test
    void readsEvents() {
        var files = new Written(path);
        assertThat(read(files, "id,kind,place,date\ne1,G15,A,2026-03-01\n"))
                .containsExactly(new Event("e1", "G15", new PlaceCode("A"), LocalDate.of(2026, 3, 1)));
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void rejectsWhatIsWrongAndKeepsTheRest() {
        var files = new Written(path);
        assertThat(read(files, """
                id,kind,place,date
                e1,G15,A,2026-03-01
                e1,G15,A,2026-03-02
                e2,,C,2026-03-01T10:00
                ,G15,A,
                e3,G15,B,2026-03-01
                """)).extracting(Event::id).containsExactly("e1", "e3");
        assertThat(files.refused()).isEqualTo("""
                events.csv:3:1: duplicate-record: The record e1 stands here again; first at events.csv:2:1.
                  Maybe the same file was given twice.
                events.csv:4:2: cell-empty: The cell kind is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.
                events.csv:4:3: unknown-place: There is no place C.
                  Maybe: A
                events.csv:4:4: bad-date: “2026-03-01T10:00” is not a date.
                  Maybe write year-month-day: 2026-09-05
                events.csv:5:1: cell-empty: The cell id is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.
                events.csv:5:4: cell-empty: The cell date is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.""");
    }

    private static List<Event> read(Written files, String text) {
        return EventReader.read(List.of(files.file("events.csv", text)), Written.tree(), files.folder, files.problems);
    }
}
