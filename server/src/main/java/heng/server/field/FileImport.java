package heng.server.field;

import heng.core.text.Refusal;
import heng.store.RecordImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// An import that is under way or over.
public final class FileImport {

    /// How far it is.
    ///
    /// @param taken rows that are in the ledger by it
    /// @param again rows that had been in the ledger before
    /// @param refused rows that were not taken
    /// @param faults why the file was not read to its end
    /// @param over whether nothing more comes
    /// @param cutOff whether something went wrong on the server; what was taken stays taken, and the file can be sent again
    public record State(int taken, int again, int refused, List<Refusal> faults, boolean over, boolean cutOff) {

        /// Rows that were looked at.
        public int rows() {
            return taken + again + refused;
        }
    }

    private final String id;
    private final String campaign;
    private final String by;
    private final String name;
    private final Path folder;
    private final long began = System.nanoTime();
    private volatile State state = new State(0, 0, 0, List.of(), false, false);
    private volatile @Nullable RecordImport read;

    FileImport(String id, String campaign, String by, String name, Path folder) {
        this.id = id;
        this.campaign = campaign;
        this.by = by;
        this.name = name;
        this.folder = folder;
    }

    public String id() {
        return id;
    }

    String campaign() {
        return campaign;
    }

    /// The account that handed it in.
    public String by() {
        return by;
    }

    /// The name of the file.
    public String name() {
        return name;
    }

    public State state() {
        return state;
    }

    /// The refused rows as a file that can be mended and sent again; empty text before the end, and where there are none.
    public synchronized String refusals(Locale locale) {
        RecordImport file = read;
        return file == null ? "" : file.refusals(locale);
    }

    Path folder() {
        return folder;
    }

    long began() {
        return began;
    }

    boolean isOver() {
        return state.over();
    }

    synchronized void more(int taken, int again) {
        state = new State(state.taken() + taken, state.again() + again, state.refused(), List.of(), false, false);
    }

    synchronized void refused(int rows) {
        state = new State(state.taken(), state.again(), rows, List.of(), false, false);
    }

    void end(RecordImport file, boolean whole) {
        file.end();
        read = file;
        state = new State(state.taken(), state.again(), file.refused(), whole ? List.of() : file.faults(), true, false);
    }

    void broke(RecordImport file) {
        file.end();
        read = file;
        state = new State(state.taken(), state.again(), file.refused(), List.of(), true, true);
    }

    /// Its file and the one with what was refused.
    void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.getLogger(FileImport.class.getName()).log(System.Logger.Level.WARNING, "The file of an old import stays: " + folder, e);
        }
    }
}
