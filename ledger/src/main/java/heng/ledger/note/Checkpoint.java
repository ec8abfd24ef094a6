package heng.ledger.note;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.LedgerRefusal;
import heng.ledger.tree.Hash;
import heng.ledger.tree.Hashing;
import java.util.Arrays;
import java.util.List;

/// What a ledger says of itself (C2SP tlog-checkpoint): which it is, how many leaves it has, and their root.
///
/// @param origin one line, such as `heng.example/xuchang`
/// @param size number of leaves, from 0
/// @param extensions further lines, not empty; they are signed, but nobody can check them
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.contains("\n") || size < 0 || extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new IllegalArgumentException("Not a checkpoint: " + origin + " " + size + " " + extensions);
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /// The text that is signed; ends with a line feed.
    public String text() {
        StringBuilder text = new StringBuilder().append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
        for (String line : extensions) text.append(line).append('\n');
        return text.toString();
    }

    /// Reads the text of a note. Refuses fewer than three lines, empty lines, a size with leading zeros, and a root that is no hash.
    public static Checked<Checkpoint> of(String text) {
        if (!text.endsWith("\n")) return malformed("the last line has no end");
        List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) return malformed("it has fewer than three lines");
        if (lines.contains("")) return malformed("it has an empty line");
        String size = lines.get(1);
        if (!size.matches("0|[1-9][0-9]{0,18}") || size.length() == 19 && size.compareTo(Long.toString(Long.MAX_VALUE)) > 0) return malformed("its size is " + size);
        return switch (Hash.ofBase64(lines.get(2))) {
            case Checked.Refused<Hash>(LedgerRefusal _) -> malformed("its root is " + lines.get(2));
            case Checked.Accepted<Hash>(Hash root) -> {
                Checkpoint read = new Checkpoint(lines.getFirst(), Long.parseLong(size), root, lines.subList(3, lines.size()));
                yield read.size == 0 && !root.equals(Hashing.EMPTY) ? malformed("a ledger without leaves has another root") : Checked.accept(read);
            }
        };
    }

    private static Checked<Checkpoint> malformed(String why) {
        return Checked.refuse(LedgerCode.CHECKPOINT_MALFORMED, "", why);
    }

    /// Refuses an origin with control characters, which no note may hold.
    public Checked<Note> signedBy(SignerKey key) {
        return Note.unsigned(text()).map(note -> note.with(key.sign(note.text())));
    }
}
