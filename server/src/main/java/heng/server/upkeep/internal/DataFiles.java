package heng.server.upkeep.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files belong to a backup.
final class DataFiles {

    /// The database comes as its rows, secrets are made anew or come by themselves, and what is half written is nobody's yet.
    private static final Set<String> LEFT_OUT = Set.of("postgres", "ledger.key", "metrics.token", "database-role.password");
    private static final Pattern OTHER_YAML = Pattern.compile("[^\\s\\[\\]{},:'\"]+\\.ya?ml");
    private static final long MOST_YAML_BYTES = 4 << 20;

    private DataFiles() {}

    /// @param own the folder that backups are written to: those in it are no part of the next one, everything else in it is
    static List<Path> of(Path data, Path own) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).filter(file -> !LEFT_OUT.contains(data.relativize(file).getName(0).toString()))
                    .filter(file -> !file.getFileName().toString().endsWith(".part") && !(file.getParent().equals(own) && file.getFileName().toString().endsWith(".zip"))).sorted().toList();
        }
    }

    /// The file of a campaign, the tables it was read from, and every YAML file that one of them names: standards, earlier rounds.
    ///
    /// @param inputs a name and a hash on each line, the names as the campaign writes them
    static Set<Path> ofCampaign(Path file, String inputs) throws IOException {
        Set<Path> all = new LinkedHashSet<>();
        yaml(file.toAbsolutePath().normalize(), all);
        for (Path yaml : List.copyOf(all)) {
            inputs.lines().map(line -> line.substring(0, Math.max(0, line.lastIndexOf(' ')))).map(name -> yaml.getParent().resolve(name).normalize()).filter(Files::isRegularFile).forEach(all::add);
        }
        return all;
    }

    private static void yaml(Path file, Set<Path> all) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_YAML_BYTES || !all.add(file)) return;
        Matcher names = OTHER_YAML.matcher(Files.readString(file));
        while (names.find()) yaml(file.getParent().resolve(names.group()).normalize(), all);
    }
}
