package heng.core.place;

/// The code of a place: for the national tree 2, 4, 6, 9 or 12 digits of the statistical code; any text without spaces in other trees.
public record PlaceCode(String text) implements Comparable<PlaceCode> {

    public PlaceCode {
        if (text.isBlank()) throw new IllegalArgumentException("A place code must not be empty.");
    }

    @Override
    public int compareTo(PlaceCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
