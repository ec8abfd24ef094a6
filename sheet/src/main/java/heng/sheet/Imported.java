package heng.sheet;

import heng.sheet.note.Note;
import java.util.List;

/// A standard read from a workbook.
///
/// @param yaml the whole file
/// @param notes in the order of the table
public record Imported(String yaml, List<Note> notes) {

    public Imported {
        notes = List.copyOf(notes);
    }
}
