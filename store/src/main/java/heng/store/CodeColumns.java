package heng.store;

import heng.core.text.Problems;
import java.util.List;
import java.util.Optional;

/// The columns of one table that make the code of a place; two or more are joined with hyphens (C2).
record CodeColumns(List<Column> columns) {

    static CodeColumns need(List<String> names, Head head) {
        return new CodeColumns(names.stream().map(head::need).toList());
    }

    /// Where a code that is wrong as a whole is refused.
    Column first() {
        return columns.getFirst();
    }

    /// Empty, and refused, where any part of it is missing.
    Optional<String> text(Row row, Problems problems) {
        List<String> parts = columns.stream().flatMap(column -> row.requiredCode(column, problems).stream()).toList();
        return parts.size() == columns.size() ? Optional.of(String.join("-", parts)) : Optional.empty();
    }
}
