package heng.grid;

/// What stands in a cell. Every cell of a merged area has the text of the area.
///
/// @param text as a person would read it, numbers with their digits; without blanks at the ends; lines separated by `\n`
/// @param error whether a formula failed here; the text is then what the spreadsheet shows, such as `#DIV/0!`
public record Cell(String text, Area area, boolean error) {

    public Cell(String text, Area area) {
        this(text, area, false);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /// The text on one line.
    public String line() {
        return Texts.line(text);
    }
}
