package heng.core.standard;

import java.util.List;
import java.util.Optional;

/// Where the files of standards come from; `core` itself opens none.
public interface Shelf {

    /// @param name what messages show and what a relative reference starts from
    record Found(String name, String text) {}

    /// @param reference `heng:NAME` for Heng's own shelf, else a path
    /// @param from the name of the file that refers to it
    Optional<Found> find(String reference, String from);

    /// The names on Heng's own shelf, for hints.
    List<String> names();
}
