package heng.store;

import java.util.Set;

/// The words of a standard that sites and records may use.
///
/// @param eventKinds the kinds of events that a column counts
public record Vocabulary(Set<String> siteTypes, Set<String> items, Set<String> methods, Set<String> eventKinds) {

    public Vocabulary {
        siteTypes = Set.copyOf(siteTypes);
        items = Set.copyOf(items);
        methods = Set.copyOf(methods);
        eventKinds = Set.copyOf(eventKinds);
    }

    /// Of a standard that counts no events.
    public Vocabulary(Set<String> siteTypes, Set<String> items, Set<String> methods) {
        this(siteTypes, items, methods, Set.of());
    }
}
