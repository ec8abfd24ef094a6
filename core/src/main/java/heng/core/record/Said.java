package heng.core.record;

import java.util.Map;

/// What a row says, as far as its kind has a rule for it.
///
/// @param method empty where none was stated
/// @param by who recorded it; empty where nobody is named
/// @param site empty where it speaks of a place
/// @param notApplicable whether the answer is *not applicable*; then there are no fields
public record Said(String method, String by, String site, boolean notApplicable, Map<String, String> fields) {

    public static Said of(EvidenceRecord entry) {
        return new Said(entry.method(), entry.by(), entry.site().map(Object::toString).orElse(""), entry.notApplicable(), entry.fields());
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
