package heng.store;

/// A column of a table. `index` counts from 0; −1 is a column the table does not have: its cells are all empty.
public record Column(String name, int index) {

    public boolean present() {
        return index >= 0;
    }
}
