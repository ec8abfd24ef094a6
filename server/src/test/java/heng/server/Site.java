package heng.server;

import heng.server.people.Accounts;
import heng.server.people.Devices;
import heng.server.people.Grant;
import heng.server.people.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A running server with a small campaign, and people to call it as.
final class Site implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final ConfigurableApplicationContext context;
    final String address;
    final Path data;
    final String database;

    private Site(ConfigurableApplicationContext context, Path data, String database) {
        this.context = context;
        this.data = data;
        this.database = database;
        this.address = "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /// On a new database.
    static Site start(Path data, Path... campaigns) throws Exception {
        return start(data, Postgres.database(), campaigns);
    }

    /// On a database that may have been used before.
    static Site start(Path data, String database, Path... campaigns) throws IOException, Database.Refused {
        return start(data, database, Map.of(), _ -> {}, campaigns);
    }

    /// With settings of its own, and with something done to the application before it runs.
    static Site start(Path data, String database, Map<String, Object> own, Consumer<SpringApplication> before, Path... campaigns) throws IOException, Database.Refused {
        Files.createDirectories(data);
        Map<String, Object> settings = new HashMap<>(Map.of("heng.data", data.toString(), "server.port", 0, "server.address", "127.0.0.1",
                "heng.campaigns", String.join(",", java.util.Arrays.stream(campaigns).map(Path::toString).toList())));
        settings.putAll(Database.given(database).settings(data, Map.of()));
        settings.putAll(own);
        SpringApplication application = Server.application(settings);
        before.accept(application);
        return new Site(application.run(), data, database);
    }

    /// A connection as the role that the server works as.
    Connection asServer() throws SQLException {
        var environment = context.getEnvironment();
        return DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    void account(String name, Grant... grants) {
        context.getBean(Accounts.class).create(name, PASSWORD, List.of(grants));
    }

    /// The path of a new device of a new inspector.
    String device(String name, String place) {
        account(name, new Grant(Role.INSPECTOR, place));
        return "/d/" + context.getBean(Devices.class).issue(name, "a phone");
    }

    /// Somebody with a browser's cookies, not signed in.
    static HttpClient anybody() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    HttpClient signedIn(String name) throws Exception {
        HttpClient client = anybody();
        HttpResponse<String> answer = form(client, "/login", "/login", "username", name, "password", PASSWORD);
        if (!answer.headers().firstValue("location").orElse("").equals(address + "/")) throw new AssertionError(name + " is not signed in: " + answer.statusCode() + " " + answer.headers().map());
        return client;
    }

    HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// A page once it shows a text, which the scoreboard may take a moment for; the last one where it does not in 5 seconds.
    String pageWith(String text, HttpClient client, String path) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        String page;
        do {
            page = get(client, path).body();
        } while (!page.contains(text) && System.nanoTime() < end);
        return page;
    }

    /// Posts a form with the token of a page.
    HttpResponse<String> form(HttpClient client, String page, String path, String... fields) throws Exception {
        Matcher token = TOKEN.matcher(get(client, page).body());
        StringBuilder body = new StringBuilder(token.find() ? "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        for (int i = 0; i < fields.length; i += 2) body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The token that a form on a page carries.
    String token(HttpClient client, String page) throws Exception {
        Matcher token = TOKEN.matcher(get(client, page).body());
        if (!token.find()) throw new AssertionError("No form on " + page);
        return token.group(1);
    }

    HttpResponse<String> json(String path, String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
