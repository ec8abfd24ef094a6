package heng.server;

/// Why the server did not start, in the words of the innermost cause.
final class StartFault {

    private StartFault() {}

    static String words(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) cause = cause.getCause();
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return "The server could not start: " + message;
    }
}
