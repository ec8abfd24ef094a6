package heng.store;

import heng.core.text.Problems;
import java.nio.file.Path;

/// Reads one file in a JVM of its own; see [SleepingDuckTest].
final class ReadOne {

    private ReadOne() {}

    public static void main(String[] args) {
        var problems = new Problems();
        boolean whole = Table.read(new DataFolder(Path.of(args[0])), Written.ref(args[1]), problems, head -> {
            Column code = head.need("code");
            return row -> System.out.println("code " + row.text(code));
        });
        if (!whole) throw new AssertionError(problems.list());
    }
}
