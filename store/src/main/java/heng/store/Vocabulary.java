package heng.store;

import java.util.Set;

/// The words of a standard that sites and records may use.
public record Vocabulary(Set<String> siteTypes, Set<String> items, Set<String> methods) {

    public Vocabulary {
        siteTypes = Set.copyOf(siteTypes);
        items = Set.copyOf(items);
        methods = Set.copyOf(methods);
    }
}
