package heng.store;

import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where the files of one campaign lie (C1). Remembers the hash of every file that was read through it, the rows that were refused, and what is to be said of it. Not for several threads.
public final class DataFolder {

    private final List<Path> folders;
    private final Optional<Path> fence;
    private final Map<String, InputFile> read = new LinkedHashMap<>();
    private final RefusedRows refused = new RefusedRows();
    private final Problems notes = new Problems();
    private final Map<String, FileRef> asked = new LinkedHashMap<>();

    /// @param folders looked through in this order: that of the campaign file, then that of `--data` if given
    public DataFolder(Path... folders) {
        this(Optional.empty(), List.of(folders));
    }

    private DataFolder(Optional<Path> fence, List<Path> folders) {
        this.fence = fence;
        this.folders = List.copyOf(folders);
    }

    /// @param fence absolute; no file outside it is seen
    static DataFolder within(Optional<Path> fence, List<Path> folders) {
        return new DataFolder(fence, folders);
    }

    /// The path of a file; refused with [RefusalCode#FILE_MISSING] where no folder has it.
    public Optional<Path> find(FileRef file, Problems problems) {
        asked.putIfAbsent(file.name(), file);
        Optional<Path> found = folders.stream().flatMap(folder -> resolve(folder, file.path()).stream()).filter(path -> fence.map(path.toAbsolutePath().normalize()::startsWith).orElse(true)).filter(Files::exists).findFirst();
        if (found.isEmpty()) {
            String looked = String.join(", ", folders.stream().map(folder -> folder.toAbsolutePath().normalize().toString()).toList());
            problems.add(RefusalCode.FILE_MISSING, file.spot(), file.name(), looked);
        }
        return found;
    }

    /// Every file read to its end so far, in the order of first reading, each once.
    public List<InputFile> inputs() {
        return List.copyOf(read.values());
    }

    /// The hash of a file that was read to its end.
    public Optional<InputFile> input(FileRef file) {
        return Optional.ofNullable(read.get(file.path()));
    }

    /// The file that was asked for under a name.
    Optional<FileRef> asked(String name) {
        return Optional.ofNullable(asked.get(name));
    }

    /// The rows of its tables that were refused.
    RefusedRows refused() {
        return refused;
    }

    /// Refuses rows for what was found after they were read, once for each row.
    void refuseLate(Collection<Refusal> found) {
        found.stream().distinct().collect(Collectors.groupingBy(refusal -> new Spot(refusal.spot().file(), refusal.spot().line(), 0), LinkedHashMap::new, Collectors.toList()))
                .forEach((line, refusals) -> refused.add(new RefusedRow(asked(line.file()).orElseThrow(), line.line(), "", refusals)));
    }

    /// What was taken in a way that somebody should know of: warnings, no refusals.
    Problems notes() {
        return notes;
    }

    void remember(InputFile file) {
        read.putIfAbsent(file.name(), file);
    }

    private static Optional<Path> resolve(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException _) {
            return Optional.empty(); // what cannot be a path is the path of no file
        }
    }
}
