package heng.server.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceMemoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final DeviceMemory memory = new DeviceMemory();
    private final Person li = new Person("li", List.of());
    private int asked;

    private Optional<Person> ask(LocalDate day, Optional<Person> answer) {
        return memory.person("hash", day, () -> {
            asked++;
            return answer;
        });
    }

    @Test
    void asksOnceADay() {
        assertThat(ask(TODAY, Optional.of(li))).contains(li);
        assertThat(ask(TODAY, Optional.empty())).contains(li);
        assertThat(asked).isEqualTo(1);
        assertThat(ask(TODAY.plusDays(1), Optional.empty())).as("a deputy's rights end with the day").isEmpty();
    }

    @Test
    void remembersNoUnknownToken() {
        assertThat(ask(TODAY, Optional.empty())).isEmpty();
        assertThat(ask(TODAY, Optional.of(li))).contains(li);
    }

    @Test
    void forgetsWithEveryChange() {
        ask(TODAY, Optional.of(li));
        memory.forget();
        assertThat(ask(TODAY, Optional.empty())).isEmpty();
    }

    /// Whoever asked the database before a change must not bring back what it said then.
    @Test
    void forgetsAnAnswerThatAChangeHasOvertaken() {
        memory.person("hash", TODAY, () -> {
            memory.forget();
            return Optional.of(li);
        });
        assertThat(ask(TODAY, Optional.empty())).isEmpty();
    }
}
