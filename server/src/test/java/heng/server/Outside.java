package heng.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A server in a process of its own, with a limit on it.
final class Outside implements AutoCloseable {

    private final Process process;
    final String address;
    /// The address of a device of the demo's inspector.
    final String device;

    private Outside(Process process, String address, String device) {
        this.process = process;
        this.address = address;
        this.device = device;
    }

    /// @param limit a command of the shell that limits what comes after it, such as `ulimit -f 1000`; `true` for none
    static Outside start(Path folder, String limit, String... options) throws Exception {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "; exec \"$@\"", "sh", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "heng.server.Main", "serve", "--port", "0", "--data", folder.resolve("data").toString(), "--campaign", Town.in(folder.resolve("town")).toString(),
                "--demo-accounts"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.resolve("server.log").toFile());
        builder.environment().put(Database.VARIABLE, Postgres.database());
        Process process = builder.start();
        return ready(process, folder.resolve("server.log"));
    }

    private static Outside ready(Process process, Path log) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String device = "";
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("  device 设备")) device = line.replaceAll(".*(/d/\\S+)", "$1");
            if (line.startsWith("Heng is ready")) return new Outside(process, line.replaceAll(".*(http://[^/]+)/ .*", "$1"), device);
        }
        throw new AssertionError("The server did not start: " + Files.readString(log));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
