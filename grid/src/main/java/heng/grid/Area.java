package heng.grid;

/// A rectangle of cells, both ends included, rows and columns from 0. A cell that is not merged is an area of one.
public record Area(int top, int left, int bottom, int right) {

    public static Area of(int row, int column) {
        return new Area(row, column, row, column);
    }

    public boolean isOne() {
        return top == bottom && left == right;
    }

    public int width() {
        return right - left + 1;
    }

    public int height() {
        return bottom - top + 1;
    }

    /// As spreadsheets write it: `D7`, or `D7:D9`.
    public String address() {
        return isOne() ? address(top, left) : address(top, left) + ":" + address(bottom, right);
    }

    private static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.append((char) ('A' + (rest - 1) % 26));
        return letters.reverse().append(row + 1).toString();
    }
}
