package heng.bench.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody of headquarters before the pages.
final class SignedIn {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern READ = Pattern.compile("the first ([\\d,]+) leaves");
    private static final String BOARD = "/c/" + SampleTown.CAMPAIGN;

    private final Caller caller;

    SignedIn(ServerProcess server) throws IOException {
        caller = new Caller(server.port());
        String token = token("/login?lang=en");
        caller.post("/login", "application/x-www-form-urlencoded", ("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&username=headquarters&password=" + server.password("headquarters"))
                .getBytes(StandardCharsets.UTF_8));
        if (caller.location().contains("login")) throw new IOException("The account was not let in: " + caller.location());
    }

    Caller caller() {
        return caller;
    }

    String token(String page) throws IOException {
        caller.get(page);
        Matcher found = TOKEN.matcher(caller.body());
        if (!found.find()) throw new IOException("No form on " + page + ": " + caller.body());
        return found.group(1);
    }

    String page(String path) throws IOException {
        int status = caller.get(path);
        if (status != 200) throw new IOException(path + " was answered with " + status + " " + caller.location());
        return caller.body();
    }

    /// Up to which leaf the scoreboard has read.
    long read() throws IOException {
        Matcher found = READ.matcher(page(BOARD));
        if (!found.find()) throw new IOException("The board does not say what it has read: " + caller.body());
        return Long.parseLong(found.group(1).replace(",", ""));
    }
}
