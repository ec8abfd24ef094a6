package heng.cli.conformance;

import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the published data lie. They are too large for the repository; without them the suite says so and skips.
final class DataFolder {

    private DataFolder() {}

    /// The folder of `-Dheng.conformance`, else `../shared/data/conformance` beside the working folder or one above it.
    static Path orSkip() {
        List<Path> candidates = candidates();
        for (Path candidate : candidates) {
            if (Files.isRegularFile(candidate.resolve("asem/raw.csv")) && Files.isRegularFile(candidate.resolve("imd2019/domains.csv.xz"))) return candidate;
        }
        String message = "CONFORMANCE SKIPPED: no data in " + candidates + "\n  Maybe set -Dheng.conformance=DIR to the folder that holds asem/ and imd2019/.";
        System.out.println(message);
        return abort(message);
    }

    private static List<Path> candidates() {
        String set = System.getProperty("heng.conformance");
        if (set != null) return List.of(Path.of(set));
        List<Path> candidates = new ArrayList<>();
        for (Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath(); folder != null; folder = folder.getParent()) {
            candidates.add(folder.resolve("../shared/data/conformance").normalize());
        }
        return candidates;
    }

    /// The folder of this suite's standards and campaigns.
    static Path standards() {
        URL found = DataFolder.class.getResource("/conformance");
        if (found == null) throw new AssertionError("the resource folder conformance is not on the class path");
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
