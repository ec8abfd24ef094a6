package heng.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A fenced block: what stands behind the three backticks, and the lines between the fences.
///
/// @param line of the opening fence, from 1
/// @param info its words, such as `yaml file=standard.yaml keep`
record Fence(int line, List<String> info, List<String> lines) {

    private static final String MARK = "```";

    /// The fences of a text in order.
    /// @throws AssertionError where one is not closed
    static List<Fence> of(List<String> lines, int firstLine) {
        List<Fence> fences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(MARK)) continue;
            int open = i++;
            while (i < lines.size() && !lines.get(i).equals(MARK)) i++;
            if (i == lines.size()) throw new AssertionError("line " + (firstLine + open) + ": the fence is not closed");
            fences.add(new Fence(firstLine + open, List.of(lines.get(open).substring(MARK.length()).strip().split(" +")), lines.subList(open + 1, i)));
        }
        return fences;
    }

    String kind() {
        return info.getFirst();
    }

    boolean says(String word) {
        return info.contains(word);
    }

    /// The value of `key=value`.
    Optional<String> get(String key) {
        return info.stream().filter(word -> word.startsWith(key + "=")).map(word -> word.substring(key.length() + 1)).findFirst();
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
