package heng.cli.docs;

import heng.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Follows a chapter as a reader does who types everything: fences change files, results and commands are compared with what the text shows.
///
/// | fence | what is done |
/// |---|---|
/// | `yaml file=NAME`, `csv file=NAME` | the file is written, or written anew |
/// | `diff file=NAME` | lines with `-` are replaced by those with `+`; the rest says where |
/// | `yaml head` | its lines stand before each later standard that has no line with the same key |
/// | `results`, `results campaign=NAME` | `heng score` gives these cells; the first line names columns of its CSV |
/// | `console` | each line behind `$ ` is run; the lines below are all it says, `…` stands for any lines, and at the end of a number for its other digits |
///
/// `keep` behind a file keeps it for the chapters that follow.
final class Lesson {

    private static final String REST = "…";

    private final Path folder;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private List<String> head = List.of();

    Lesson(Path folder) {
        this.folder = folder;
    }

    /// Everything that is wrong in what was followed so far, each with its line.
    List<String> problems() {
        return problems;
    }

    /// How many of each kind: files, results, cells, commands.
    int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    void follow(Chapter chapter) throws IOException {
        files.clear();
        files.putAll(kept);
        for (Fence fence : chapter.fences()) {
            switch (fence.kind()) {
                case "yaml", "csv" -> file(fence);
                case "diff" -> change(fence);
                case "results" -> results(fence);
                case "console" -> console(fence);
                default -> problem(fence, "nobody runs a block of the kind “" + fence.kind() + "”");
            }
        }
    }

    private void file(Fence fence) {
        if (fence.says("head")) {
            head = fence.lines();
            return;
        }
        if (fence.get("file").isEmpty()) {
            problem(fence, "the block is no file");
            return;
        }
        write(fence, fence.get("file").get(), fence.kind().equals("csv") ? fence.text() : headed(fence.text()));
    }

    /// A standard with the lines of the head that it does not write itself; a file that says its format is whole.
    private String headed(String text) {
        if (text.startsWith("heng:")) return text;
        StringBuilder whole = new StringBuilder();
        for (String line : head) {
            String key = line.substring(0, line.indexOf(':') + 1);
            if (text.lines().noneMatch(own -> own.startsWith(key))) whole.append(line).append('\n');
        }
        return whole + text;
    }

    private void change(Fence fence) {
        String name = fence.get("file").orElse("");
        String before = side(fence, '-');
        String old = files.getOrDefault(name, "");
        int at = old.indexOf(before);
        if (at < 0 || old.indexOf(before, at + 1) >= 0) problem(fence, "what is to be changed does not stand in " + name + " exactly once");
        else write(fence, name, old.replace(before, side(fence, '+')));
    }

    /// The lines of one side of a diff, and those of both.
    private static String side(Fence fence, char sign) {
        StringBuilder side = new StringBuilder();
        for (String line : fence.lines()) if (line.charAt(0) == sign || line.charAt(0) == ' ') side.append(line.substring(1)).append('\n');
        return side.toString();
    }

    private void write(Fence fence, String name, String text) {
        count("files", 1);
        files.put(name, text);
        if (fence.says("keep")) kept.put(name, text);
        if (name.endsWith(".yaml") && !fence.says("broken")) Schemas.errors(text).forEach(error -> problem(fence, "the schema refuses " + name + ": " + error));
    }

    private void results(Fence fence) throws IOException {
        count("results", 1);
        Run run = run("score", fence.get("campaign").orElse("campaign.yaml"), "--as", "csv");
        if (run.status() != 0) {
            problem(fence, run.err().strip());
            return;
        }
        CsvTable expected = CsvTable.of(fence.text());
        CsvTable found = CsvTable.of(run.out());
        for (Map<String, String> row : expected.rows()) {
            count("cells", 1);
            String cell = row.get("column") + " of " + row.get("place");
            found.row(row).ifPresentOrElse(known -> row.forEach((column, value) -> {
                if (!matches(value, known.get(column))) problem(fence, cell + ": the text says " + column + " “" + value + "”, it is “" + known.get(column) + "”");
            }), () -> problem(fence, cell + ": there is no result"));
        }
    }

    /// `4.16…` stands for whatever begins like that: the last digits of real arithmetic are not promised.
    private static boolean matches(String shown, @Nullable String found) {
        return found != null && (shown.endsWith(REST) && shown.length() > 1 ? found.startsWith(shown.substring(0, shown.length() - 1)) : found.equals(shown));
    }

    private void console(Fence fence) throws IOException {
        List<String> lines = fence.lines();
        for (int i = 0; i < lines.size(); ) {
            String command = lines.get(i++);
            if (!command.startsWith("$ ./heng ")) {
                problem(fence, "“" + command + "” is no command");
                return;
            }
            count("commands", 1);
            int from = i;
            while (i < lines.size() && !lines.get(i).startsWith("$ ")) i++;
            Run run = run(command.substring("$ ./heng ".length()).split(" "));
            List<String> said = Stream.concat(run.out().lines(), run.err().lines()).map(String::stripTrailing).toList();
            if (!matches(lines.subList(from, i), said)) problem(fence, command.substring(2) + " says:\n" + String.join("\n", said));
        }
    }

    private static boolean matches(List<String> shown, List<String> said) {
        if (shown.isEmpty()) return said.isEmpty();
        if (shown.getFirst().equals(REST)) {
            List<String> rest = shown.subList(1, shown.size());
            return java.util.stream.IntStream.rangeClosed(0, said.size()).anyMatch(from -> matches(rest, said.subList(from, said.size())));
        }
        return !said.isEmpty() && shown.getFirst().equals(said.getFirst()) && matches(shown.subList(1, shown.size()), said.subList(1, said.size()));
    }

    private record Run(int status, String out, String err) {}

    /// One run in the folder with the files as they are now, in English.
    private Run run(String... words) throws IOException {
        Path fresh = Files.createTempDirectory(folder, "lesson");
        for (var file : files.entrySet()) Files.writeString(fresh.resolve(file.getKey()), file.getValue());
        List<String> arguments = new ArrayList<>();
        for (String word : words) arguments.add(files.containsKey(word) ? fresh.resolve(word).toString() : word);
        arguments.addAll(List.of("--lang", "en"));
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Run(status, out.toString().replace(fresh + "/", ""), err.toString().replace(fresh + "/", ""));
    }

    private void problem(Fence fence, String text) {
        problems.add("line " + fence.line() + ": " + text);
    }

    private void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }
}
