package heng.core.place;

/// A level of a tree by name, such as `county`.
public record Level(String name) {

    @Override
    public String toString() {
        return name;
    }
}
