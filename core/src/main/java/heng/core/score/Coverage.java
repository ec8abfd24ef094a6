package heng.core.score;

/// Observations there and due (S2.7). `seen` never exceeds `due`.
public record Coverage(int seen, int due) {

    public static final Coverage NONE = new Coverage(0, 0);
    public static final Coverage SEEN = new Coverage(1, 1);
    public static final Coverage UNSEEN = new Coverage(0, 1);

    public Coverage plus(Coverage other) {
        return new Coverage(seen + other.seen, due + other.due);
    }

    @Override
    public String toString() {
        return seen + "/" + due;
    }
}
