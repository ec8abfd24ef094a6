package heng.server.field;

import java.util.Optional;
import java.util.regex.Pattern;

/// A photo as a visit names it.
///
/// @param name new within the visit: 1 to 60 letters, digits and `._-`, no dot at the start. It is a name and never a path
/// @param sha256 64 hex digits of its bytes, where the device says so before it sends them
public record PhotoName(String name, Optional<String> sha256) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,59}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public static boolean isSha256(String text) {
        return SHA256.matcher(text).matches();
    }
}
