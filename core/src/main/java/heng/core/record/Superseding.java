package heng.core.record;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which rows count (S4.0): those that no correction and no retraction names, without the retractions. Found once, over all rows of a campaign; the order of
/// the rows changes nothing.
/// Refused: naming an id that is not there (`UNKNOWN_RECORD`), one that another row names already (`REPLACED_TWICE`: the row whose id comes later), or
/// oneself, also by way of others (`REPLACES_ITSELF`: the latest id of the circle). A refused row counts nowhere.
public final class Superseding {

    private final Map<String, Fact> facts = new HashMap<>();
    /// The row that names an id.
    private final Map<String, Fact> next = new HashMap<>();
    private final Map<String, RecordKind> kinds = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Problems problems;

    private Superseding(Problems problems) {
        this.problems = problems;
    }

    /// @param all rows with distinct ids, in any order
    /// @param elsewhere ids of rows that were refused for other reasons: naming one is no further mistake
    /// @param nearest the known id most like an unknown one, for the message
    public static Superseding of(Collection<Fact> all, Set<String> elsewhere, Function<String, String> nearest, Problems problems) {
        var found = new Superseding(problems);
        all.forEach(fact -> found.facts.put(fact.id(), fact));
        List<Fact> naming = all.stream().filter(fact -> fact.of().isPresent()).sorted(Comparator.comparing(Fact::id)).toList();
        naming.forEach(fact -> found.link(fact, fact.of().orElseThrow(), elsewhere, nearest));
        found.follow(all);
        found.circles(naming);
        return found;
    }

    private void link(Fact fact, String named, Set<String> elsewhere, Function<String, String> nearest) {
        if (named.equals(fact.id())) refuse(fact, RefusalCode.REPLACES_ITSELF, named, named + " → " + named);
        else if (!facts.containsKey(named) && !elsewhere.contains(named)) refuse(fact, RefusalCode.UNKNOWN_RECORD, named, nearest.apply(named));
        else {
            Fact first = next.putIfAbsent(named, fact);
            if (first != null) refuse(fact, RefusalCode.REPLACED_TWICE, named, first.id(), first.spot().toString());
        }
    }

    private void refuse(Fact fact, RefusalCode code, String value, String... hints) {
        refused.add(fact.id());
        problems.add(code, fact.spot(), value, hints);
    }

    /// The kind of the first record of a chain is that of all its corrections.
    private void follow(Collection<Fact> all) {
        for (Fact start : all) {
            if (start.of().filter(facts::containsKey).isPresent() && !refused.contains(start.id())) continue;
            RecordKind kind = start.kind().supersedes() ? RecordKind.OBSERVATION : start.kind();
            for (Fact at = start; at != null; at = next.get(at.id())) kinds.put(at.id(), at.kind() == RecordKind.RETRACTION ? RecordKind.RETRACTION : kind);
        }
    }

    /// Whatever no chain led to lies in a circle: each row names one other and is named once.
    private void circles(List<Fact> naming) {
        for (Fact fact : naming.reversed()) {
            if (kinds.containsKey(fact.id())) continue;
            List<String> circle = new ArrayList<>();
            for (Fact at = fact; at != null && !kinds.containsKey(at.id()); at = facts.get(at.of().orElseThrow())) {
                circle.add(at.id());
                kinds.put(at.id(), at.kind() == RecordKind.RETRACTION ? RecordKind.RETRACTION : RecordKind.OBSERVATION);
            }
            circle.add(fact.id());
            refuse(fact, RefusalCode.REPLACES_ITSELF, fact.of().orElseThrow(), String.join(" → ", circle));
        }
    }

    /// The ids of the rows that were refused.
    public Set<String> refused() {
        return Set.copyOf(refused);
    }

    /// The ids that a row names which was not refused: none of them counts any more.
    public Set<String> replaced() {
        return next.entrySet().stream().filter(entry -> !refused.contains(entry.getValue().id())).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    public boolean counts(String id) {
        return facts.containsKey(id) && facts.get(id).kind() != RecordKind.RETRACTION && !next.containsKey(id) && !refused.contains(id);
    }

    /// As what a row counts: a correction as what it corrects. A retraction stays one.
    public RecordKind kind(String id) {
        RecordKind kind = kinds.get(id);
        if (kind == null) throw new IllegalArgumentException("No row " + id);
        return kind;
    }

    /// How many records and events a correction replaced.
    public int corrected() {
        return (int) next.values().stream().filter(fact -> fact.kind() == RecordKind.CORRECTION).count();
    }

    /// How many records and events were taken back.
    public int retracted() {
        return (int) next.values().stream().filter(fact -> fact.kind() == RecordKind.RETRACTION && !ofRetraction(fact)).count();
    }

    /// Retractions of a retraction: legal, and nothing comes back by them.
    public List<Fact> withoutEffect() {
        return next.values().stream().filter(fact -> fact.kind() == RecordKind.RETRACTION && ofRetraction(fact)).sorted(Comparator.comparing(Fact::id)).toList();
    }

    private boolean ofRetraction(Fact fact) {
        Fact named = facts.get(fact.of().orElseThrow());
        return named != null && named.kind() == RecordKind.RETRACTION;
    }
}
