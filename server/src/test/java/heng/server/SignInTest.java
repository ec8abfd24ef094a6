package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Grant;
import heng.server.people.People;
import heng.server.people.Person;
import heng.server.people.Role;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The door says nothing of who is here, and does not open by trying.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    @TempDir
    static Path folder;

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T01:00:00Z"));
    private Site site;

    @BeforeAll
    void start() throws Exception {
        site = Site.start(folder.resolve("data"), Postgres.database(), Map.of(), clock::in, Town.in(folder.resolve("town")));
        for (String name : List.of("known", "locked", "fresh")) site.account(name, new Grant(Role.OBSERVER, Grant.EVERYWHERE));
        People people = site.context.getBean(People.class);
        people.lock(Person.SERVER, "locked", true);
        people.reset(Person.SERVER, "fresh");
        people.make(Person.SERVER, new People.Form("电话", "13800000001", List.of(new People.Line("observer", "*"))));
    }

    @BeforeEach
    void openTheDoor() {
        clock.forward(Duration.ofMinutes(16));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private HttpResponse<String> attempt(String name, String password) throws Exception {
        return site.form(Site.anybody(), "/login", "/login", "username", name, "password", password);
    }

    @Test
    void answersAnUnknownALockedAndANewAccountAsAWrongPasswordAndAsSlowly() throws Exception {
        attempt("known", "warm up");
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round < 5; round++) {
            clock.forward(Duration.ofMinutes(16));
            for (String name : List.of("known", "unknown", "locked", "fresh")) {
                HttpClient client = Site.anybody();
                long began = System.nanoTime();
                HttpResponse<String> answer = site.form(client, "/login", "/login", "username", name, "password", name.equals("locked") ? Site.PASSWORD : "wrong");
                times.computeIfAbsent(name, _ -> new ArrayList<>()).add(System.nanoTime() - began);
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(answer.headers().firstValue("location").orElse("")).isEqualTo(site.address + "/login?failed");
            }
        }
        long known = median(times.get("known"));
        assertThat(known).as("an Argon2 takes its time").isGreaterThan(20_000_000);
        times.forEach((name, list) -> assertThat(median(list)).as(name + " against known, " + times).isBetween(known * 5 / 10, known * 2));
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void countsAnAccountAsOneHoweverItIsWritten() throws Exception {
        List<String> spellings = List.of("13800000001", " 13800000001", "138 0000 0001", "+8613800000001", "１３８０００００００１");
        for (int i = 0; i < 10; i++) assertThat(attempt(spellings.get(i % spellings.size()), "wrong").headers().firstValue("location").orElse("")).endsWith("/login?failed");
        assertThat(attempt("138-0000-0001", "wrong").headers().firstValue("location").orElse("")).endsWith("/login?wait");
    }

    @Test
    void closesForANameThatNobodyHasInTheSameWay() throws Exception {
        for (int i = 0; i < 10; i++) assertThat(attempt("no such person", "wrong").headers().firstValue("location").orElse("")).endsWith("/login?failed");
        assertThat(attempt("no such person", "wrong").headers().firstValue("location").orElse("")).endsWith("/login?wait");
        clock.forward(Duration.ofMinutes(16));
        assertThat(attempt("no such person", "wrong").headers().firstValue("location").orElse("")).endsWith("/login?failed");
    }
}
