package heng.sheet.grid;

/// What stands in a cell. Every cell of a merged area has the text of the area.
///
/// @param text as a person would read it, numbers with their digits; without blanks at the ends; lines separated by `\n`
public record Cell(String text, Area area) {

    public boolean isBlank() {
        return text.isEmpty();
    }

    /// The text on one line.
    public String line() {
        return Texts.line(text);
    }
}
