package heng.server.web.internal.api;

/// Bounds of what comes from outside.
final class Limits {

    private Limits() {}

    /// A parameter is out of its bounds.
    static final class Outside extends RuntimeException {

        final String name;
        final long value;
        final long least;
        final long most;

        Outside(String name, long value, long least, long most) {
            super(name);
            this.name = name;
            this.value = value;
            this.least = least;
            this.most = most;
        }
    }

    /// There is more than may be handed out at once.
    static final class TooManyRows extends RuntimeException {

        final int most;

        TooManyRows(int most) {
            super("more than " + most);
            this.most = most;
        }
    }

    static void within(String name, long value, long least, long most) {
        if (value < least || value > most) throw new Outside(name, value, least, most);
    }
}
