package heng.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The suite's standards and campaigns in another folder, with one text replaced: what is compared then must go red.
final class Disturbed {

    private Disturbed() {}

    /// @param touched the names of the files in which the text is replaced; it must stand in one of them
    static void copy(Path folder, String written, String disturbed, String... touched) throws IOException {
        int places = 0;
        try (Stream<Path> files = Files.list(DataFolder.standards())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file);
                boolean here = List.of(touched).contains(name) && text.contains(written);
                if (here) places++;
                Files.writeString(folder.resolve(name), here ? text.replace(written, disturbed) : text);
            }
        }
        assertThat(places).as("files in which %s stands", written).isPositive();
    }
}
