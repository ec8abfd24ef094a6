package heng.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The address of a PostgreSQL, with user and password taken out of it: what stands in an address would outdo every other login.
record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {

    /// @param given `jdbc:postgresql://HOST/DB?user=…&password=…`
    static DatabaseAddress of(String given) {
        int mark = given.indexOf('?');
        if (mark < 0) return new DatabaseAddress(given, Optional.empty(), Optional.empty());
        List<String> kept = new ArrayList<>();
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        for (String part : given.substring(mark + 1).split("&")) {
            if (part.startsWith("user=")) user = Optional.of(decoded(part));
            else if (part.startsWith("password=")) password = Optional.of(decoded(part));
            else if (!part.isEmpty()) kept.add(part);
        }
        return new DatabaseAddress(given.substring(0, mark) + (kept.isEmpty() ? "" : "?" + String.join("&", kept)), user, password);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8);
    }
}
