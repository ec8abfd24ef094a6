package heng.core.kernel;

/// The code of a column (and of the item it came from), unique in a standard.
public record ColumnCode(String text) implements Comparable<ColumnCode> {

    @Override
    public int compareTo(ColumnCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
