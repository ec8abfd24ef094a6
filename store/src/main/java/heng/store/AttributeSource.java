package heng.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table with attributes of places (C4).
///
/// @param code the columns of the place's code; several are joined with hyphens
/// @param columns the name of an attribute → the column it stands in; empty: every column under its own name, but one that alone is the code
/// @param thousands a separator to strip from numbers, such as `,`
public record AttributeSource(FileRef file, List<String> code, Map<String, String> columns, Optional<String> thousands) {

    public AttributeSource {
        code = List.copyOf(code);
        columns = Map.copyOf(columns);
    }
}
