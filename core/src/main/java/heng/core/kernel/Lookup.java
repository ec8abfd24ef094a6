package heng.core.kernel;

import heng.core.number.Num;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A table looked up by an attribute of a place (S4.4).
///
/// @param key the attribute; `code` for the code of the place
public record Lookup(String key, Map<String, Num> rows, Optional<Num> otherwise) {

    public Lookup {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
