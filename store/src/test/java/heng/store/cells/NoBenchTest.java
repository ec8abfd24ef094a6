package heng.store.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is timed must not know its timing: core and store, and what stands on their class path, hold nothing of bench or JMH.
class NoBenchTest {

    private static final List<String> OFFENDERS = List.of("heng/bench/NationRun.class", "org/openjdk/jmh/runner/Runner.class");

    @Test
    void benchIsNotOnTheClassPathOfStore() {
        List<String> path = List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator));
        assertThat(path).hasSizeGreaterThan(5).anyMatch(entry -> entry.contains("core"));
        assertThat(found(NoBenchTest.class.getClassLoader())).isEmpty();
    }

    /// Else the test above could not fail.
    @Test
    void seesAClassThatIsThere() {
        assertThat(List.of("heng/store/cells/CellFile.class").stream().filter(name -> NoBenchTest.class.getClassLoader().getResource(name) != null)).hasSize(1);
    }

    @Test
    void theirPomsDoNotNameIt() throws java.io.IOException {
        Path home = Path.of(System.getProperty("heng.home", ".."));
        for (String module : List.of("core", "store")) assertThat(Files.readString(home.resolve(module).resolve("pom.xml"))).contains("heng-" + module).doesNotContain("heng-bench", "jmh");
        assertThat(Files.readString(home.resolve("cli/pom.xml"))).contains("heng-bench");
    }

    private static List<String> found(ClassLoader loader) {
        return OFFENDERS.stream().filter(name -> loader.getResource(name) != null).toList();
    }
}
