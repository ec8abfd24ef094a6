package heng.store;

import java.util.Map;
import java.util.Optional;

/// A table with attributes of places (C4).
///
/// @param code the column of the place's code
/// @param columns the name of an attribute → the column it stands in; empty: every column but the code, under its own name
/// @param thousands a separator to strip from numbers, such as `,`
public record AttributeSource(FileRef file, String code, Map<String, String> columns, Optional<String> thousands) {

    public AttributeSource {
        columns = Map.copyOf(columns);
    }
}
