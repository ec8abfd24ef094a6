package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, in an environment of our own. The places it looks at besides HOME, JAVA_HOME and PATH are fixed; where one of them holds a JDK 25 it must find that.
class LauncherTest {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path LAUNCHER = Path.of(System.getProperty("heng.home")).resolve("heng");

    @TempDir
    Path folder;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void needAShell() {
        assumeTrue(Files.isExecutable(SHELL), "needs /bin/sh");
    }

    @Test
    void saysWhereItLookedWhenThereIsNoJdk() throws Exception {
        Ended ended = launch(withoutFixedPlaces(), Map.of("HOME", folder.toString(), "JAVA_HOME", folder.resolve("nojdk").toString(), "PATH", tools().toString()), "--jdk");
        assertThat(ended.err()).startsWith("heng: no JDK 25 or newer found (java and javac are needed).\nLooked at: HENG_JAVA_HOME, JAVA_HOME, java on the PATH, /usr/lib/jvm")
                .contains("\nTo install one, for instance Eclipse Temurin 25:\n").endsWith("\nMaybe set JAVA_HOME to a JDK that lies somewhere else.\n");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void saysThatTheJdkAskedForIsNone() throws Exception {
        Ended ended = launch(withoutFixedPlaces(), Map.of("HOME", folder.toString(), "HENG_JAVA_HOME", jdk("21.0.5").toString(), "PATH", tools().toString()), "score", "x.yaml");
        assertThat(ended.err()).startsWith("heng: HENG_JAVA_HOME (" + folder.resolve("jdk-21.0.5") + ") is not a JDK 25 or newer; looking elsewhere\nheng: no JDK 25 or newer found");
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void takesAJdkThatIsNewEnough() throws Exception {
        Path jdk = jdk("25.0.1");
        Ended ended = launch(LAUNCHER, Map.of("HOME", folder.toString(), "JAVA_HOME", jdk.toString(), "PATH", tools().toString()), "--jdk");
        assertThat(ended.out().strip()).isEqualTo(jdk.toString());
        assertThat(ended.status()).isZero();
    }

    @Test
    void looksForJdksInTheHomeFolder() throws Exception {
        Path jdk = Files.createDirectories(folder.resolve(".jdks")).resolve("temurin-26");
        Files.move(jdk("26"), jdk);
        Ended ended = launch(withoutFixedPlaces(), Map.of("HOME", folder.toString(), "PATH", tools().toString()), "--jdk");
        assertThat(ended.out().strip()).isEqualTo(jdk.toString());
    }

    /// The launcher with its fixed places moved into a folder that is empty, so that the machine's own JDKs stay out of sight.
    private Path withoutFixedPlaces() throws IOException {
        String text = Files.readString(LAUNCHER);
        String search = "    /usr/lib/jvm/* /opt/java/* /opt/*jdk* ";
        assertThat(text).contains(search);
        text = text.replace(search, "    " + folder.resolve("none") + "/* ");
        for (String place : List.of("/Library/Java/", "/opt/homebrew/", "/usr/local/opt/", "/usr/libexec/")) text = text.replace(" " + place, " " + folder.resolve("none") + place);
        Path moved = folder.resolve("heng");
        Files.writeString(moved, text);
        return moved;
    }

    /// Something that looks like a JDK of a version.
    private Path jdk(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        for (String program : List.of("java", "javac")) executable(Files.createDirectories(home.resolve("bin")).resolve(program), "#!/bin/sh\n");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home.toRealPath();
    }

    /// A folder for the PATH with the programs that the launcher needs on its way, and no java.
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("cat", "readlink")) executable(tools.resolve(name), "#!/bin/sh\nPATH=/bin:/usr/bin\nexec " + name + " \"$@\"\n");
        return tools;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended launch(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var command = new java.util.ArrayList<>(List.of(SHELL.toString(), launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
