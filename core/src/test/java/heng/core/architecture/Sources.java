package heng.core.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The public types in source files, and which of them have no doc comment. Byte code has no comments.
final class Sources {

    /// @param spot `Fields.java:17`
    record PublicType(String name, String spot, boolean documented) {}

    private static final Pattern TYPE = Pattern.compile("\\s*public (?:(?:static|final|abstract|sealed|non-sealed) )*(?:class|interface|record|enum|@interface) (\\w+).*");

    private Sources() {}

    static List<PublicType> publicTypes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().flatMap(file -> inFile(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PublicType> inFile(Path file) {
        List<PublicType> found = new ArrayList<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < lines.size(); i++) {
            Matcher type = TYPE.matcher(lines.get(i));
            if (type.matches()) found.add(new PublicType(type.group(1), file.getFileName() + ":" + (i + 1), documented(lines.subList(0, i))));
        }
        return found;
    }

    /// Whether a comment stands above, annotations in between left aside.
    private static boolean documented(List<String> above) {
        String last = above.reversed().stream().map(String::strip).filter(line -> !line.startsWith("@")).findFirst().orElse("");
        return last.startsWith("///") || last.endsWith("*/");
    }
}
