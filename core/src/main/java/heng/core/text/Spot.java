package heng.core.text;

/// Where something stands: a file as the user named it, line and column from 1; 0 where a file has no lines (Parquet) or the whole file is meant.
public record Spot(String file, int line, int column) implements Comparable<Spot> {

    public static Spot of(String file) {
        return new Spot(file, 0, 0);
    }

    @Override
    public int compareTo(Spot other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) return byFile;
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /// `file:line:column`, shortened where line or column are unknown.
    @Override
    public String toString() {
        if (line == 0) return file;
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
