package heng.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who runs PostgreSQL: this process's own user, or, as root must not, an unprivileged one.
///
/// @param prefix what stands before a command so that this user runs it; empty for the own user
record RunAs(String user, String group, List<String> prefix) {

    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final List<String> CANDIDATES = List.of("heng", "nobody");

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// @param data the data folder; where it is there, its owner decides
    static RunAs choose(Settings settings, Path data) throws IOException, InterruptedException, Refused {
        Optional<String> owner = Files.exists(data) ? Optional.of(Files.getOwner(data).getName()) : Optional.empty();
        String self = System.getProperty("user.name");
        if (!isRoot()) {
            if (owner.isPresent() && !owner.get().equals(self)) throw new Refused(PostgresCode.FOLDER_OF_ANOTHER, data, owner.get(), self);
            return new RunAs(self, group(self), List.of());
        }
        String user = settings.runAs().or(() -> owner.filter(name -> !name.equals("root"))).orElse("");
        for (String candidate : user.isEmpty() ? CANDIDATES : List.<String>of()) if (user.isEmpty() && id("-u", candidate).isPresent()) user = candidate;
        if (user.isEmpty()) throw new Refused(PostgresCode.NO_SUCH_USER, CANDIDATES.getFirst());
        Optional<String> number = id("-u", user);
        if (number.isEmpty()) throw new Refused(PostgresCode.NO_SUCH_USER, user);
        if (number.get().equals("0")) throw new Refused(PostgresCode.USER_IS_ROOT, user);
        return new RunAs(user, group(user), prefix(user, number.get()));
    }

    /// Empty where there is no such user.
    private static Optional<String> id(String option, String user) throws IOException, InterruptedException {
        var result = Command.run(List.of("id", option, user), SHORT);
        return result.code() == 0 ? Optional.of(result.output().strip()) : Optional.empty();
    }

    private static String group(String user) throws IOException, InterruptedException, Refused {
        return id("-gn", user).orElseThrow(() -> new Refused(PostgresCode.NO_SUCH_USER, user));
    }

    private static List<String> prefix(String user, String number) throws IOException, InterruptedException, Refused {
        if (Command.exists("setpriv")) return List.of("setpriv", "--reuid", number, "--regid", id("-g", user).orElse(number), "--clear-groups", "--no-new-privs", "--");
        if (Command.exists("runuser")) return List.of("runuser", "-u", user, "--");
        if (Command.exists("sudo")) return List.of("sudo", "-n", "-u", user, "--");
        throw new Refused(PostgresCode.NO_TOOL_TO_CHANGE_USER, "setpriv, runuser, sudo", user);
    }

    Command.Result run(List<String> command, Duration patience) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return Command.run(whole, patience);
    }

    /// Gives a file or folder to this user. Only root can, and only root needs to.
    void give(Path path) throws IOException {
        if (prefix.isEmpty()) return;
        var users = path.getFileSystem().getUserPrincipalLookupService();
        UserPrincipal newOwner = users.lookupPrincipalByName(user);
        GroupPrincipal newGroup = users.lookupPrincipalByGroupName(group);
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        view.setOwner(newOwner);
        view.setGroup(newGroup);
    }

    /// Gives a folder and all that is in it, where it is another's.
    void giveAll(Path folder) throws IOException {
        if (prefix.isEmpty() || Files.getOwner(folder).getName().equals(user)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.toList()) give(path);
        }
    }

    /// Refuses where a folder above is closed to this user.
    void mustReach(Path folder) throws IOException, InterruptedException, Refused {
        if (!prefix.isEmpty() && run(List.of("test", "-x", folder.toString()), SHORT).code() != 0) throw new Refused(PostgresCode.FOLDER_UNREACHABLE, folder, user);
    }
}
