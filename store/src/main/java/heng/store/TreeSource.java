package heng.store;

import java.util.List;
import java.util.Optional;

/// A table that gives rows of a tree, and which of its columns mean what (C2).
///
/// @param code the columns of the code; several are joined with hyphens
/// @param parent the column of the parent's code; empty where nothing has a parent
/// @param distinct rows with the same code, name, parent and level count once
public record TreeSource(FileRef file, List<String> code, String name, Optional<String> parent, LevelName level, boolean distinct) {

    public TreeSource {
        code = List.copyOf(code);
    }

    /// Where the level of a row comes from.
    public sealed interface LevelName {}

    /// `level: COLUMN`
    public record InColumn(String column) implements LevelName {}

    /// `level: {all: NAME}`
    public record All(String level) implements LevelName {}
}
