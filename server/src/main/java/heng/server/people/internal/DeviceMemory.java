package heng.server.people.internal;

import heng.server.people.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Whose device a token is, for a minute: every record asks it. Any change to accounts, grants, deputies or devices that this server makes ends all of it at once; what is changed in the
/// database behind its back is seen after the minute.
@Component
class DeviceMemory {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 20_000;

    /// @param change how many changes there had been before the database was asked
    private record Known(Person person, LocalDate day, long change, long since) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /// @param hash of the token
    /// @param day of which rights are asked: those of a deputy end with a day
    /// @param database is asked where nothing is remembered
    Optional<Person> person(String hash, LocalDate day, Supplier<Optional<Person>> database) {
        long change = changes.get();
        Known before = known.get(hash);
        if (before != null && before.change == change && before.day.equals(day) && System.nanoTime() - before.since < KEPT_NANOS) return Optional.of(before.person);
        Optional<Person> asked = database.get();
        if (known.size() >= MOST) known.clear();
        asked.ifPresent(person -> known.put(hash, new Known(person, day, change, System.nanoTime())));
        return asked;
    }

    void forget() {
        changes.incrementAndGet();
        known.clear();
    }
}
