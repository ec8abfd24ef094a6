package heng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;

/// The data folder: made once, with checksums, UTF-8 in the order of code points, and logins by password only.
record Cluster(Layout layout, Settings settings, Binaries binaries, RunAs runAs) {

    /// The name of the role that Heng logs in as, and of its database.
    static final String NAME = "heng";

    /// Longer paths do not fit into the address of a unix socket.
    private static final int LONGEST_SOCKET_FOLDER = 80;

    /// Makes the data folder if there is none; refuses one of another version.
    ///
    /// @return the password
    String prepare() throws IOException, InterruptedException, Refused {
        Path data = layout.data();
        if (layout.hasData()) {
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            int major = version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : 0;
            if (major < binaries.major()) throw new Refused(PostgresCode.DATA_OLDER, data, version, binaries.major());
            if (major > binaries.major()) throw new Refused(PostgresCode.DATA_NEWER, data, version, binaries.major());
            runAs.giveAll(data); // another user ran it before, or root has restored it
        } else {
            if (Files.isDirectory(data) && !isEmpty(data)) throw new Refused(PostgresCode.DATA_INCOMPLETE, data);
            make();
        }
        String password = Files.exists(layout.password()) ? Files.readString(layout.password()).strip() : "";
        if (password.isEmpty()) throw new Refused(PostgresCode.PASSWORD_MISSING, layout.password());
        return password;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void make() throws IOException, InterruptedException, Refused {
        settings.progress().accept(Step.MAKING_DATA);
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Layout.writeSecret(layout.password(), password + "\n");

        layout.deleteUnfinishedData();
        Path unfinished = layout.unfinishedData(Long.toHexString(random.nextLong()));
        Layout.makeFolder(unfinished, "rwx------");
        runAs.give(unfinished);
        Path told = layout.run().resolve("password.once");
        Layout.writeSecret(told, password + "\n");
        runAs.give(told);
        try {
            var result = runAs.run(List.of(binaries.program("initdb"), "--pgdata=" + unfinished, "--username=" + NAME, "--pwfile=" + told, "--auth=scram-sha-256", "--encoding=UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"), settings.patience());
            if (result.code() != 0) throw new Refused(PostgresCode.INIT_FAILED, result.lastLines());
        } finally {
            Files.deleteIfExists(told);
        }
        Files.deleteIfExists(layout.data()); // an empty one
        Files.move(unfinished, layout.data(), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        Layout.sync(layout.folder());
    }

    /// Writes what the server reads when it starts. What keeps data safe stands on its command line as well, where no file overrules it ([#arguments]).
    void configure(int port) throws IOException {
        TreeMap<String, String> lines = new TreeMap<>(settings.options());
        boolean socket = layout.run().toString().length() <= LONGEST_SOCKET_FOLDER;
        lines.put("port", Integer.toString(port));
        lines.put("listen_addresses", "127.0.0.1");
        lines.put("unix_socket_directories", socket ? layout.run().toString() : "");
        lines.put("unix_socket_permissions", "0700");
        lines.put("password_encryption", "scram-sha-256");
        lines.put("allow_alter_system", "off");
        lines.put("logging_collector", "on");
        lines.put("log_destination", "stderr");
        lines.put("log_directory", layout.log().toString());
        lines.put("log_filename", "postgres-%a.log"); // one for each day of the week, written anew after a week
        lines.put("log_truncate_on_rotation", "on");
        lines.put("log_rotation_age", "1d");
        lines.put("log_rotation_size", "0");
        lines.put("log_line_prefix", "%m [%p] ");
        List<String> text = new ArrayList<>(List.of("# Written by Heng at each start; changes are lost. docs/operations.md says how to set an option."));
        lines.forEach((name, value) -> text.add(name + " = '" + value.replace("'", "''") + "'"));
        write("postgresql.conf", text);
        write("pg_hba.conf", List.of("# Written by Heng at each start: a password, from this machine only.", "local all all scram-sha-256", "host all all 127.0.0.1/32 scram-sha-256"));
    }

    private void write(String name, List<String> lines) throws IOException {
        Path file = layout.data().resolve(name);
        Layout.writeSecret(file, String.join("\n", lines) + "\n");
        runAs.give(file);
    }

    static String arguments() {
        return "-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c listen_addresses=127.0.0.1";
    }
}
