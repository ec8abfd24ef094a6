package heng.core.place;

import heng.core.text.Spot;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What is known of places by name: residents, rainfall, status. Immutable once built.
public final class Attributes {

    /// A value as it was written (never empty) and where it stands. Whether it is a number shows where it is used.
    public record Given(String text, Spot spot) {}

    private final Map<String, Map<PlaceCode, Given>> byName;

    private Attributes(Map<String, Map<PlaceCode, Given>> byName) {
        this.byName = byName;
    }

    /// Where nothing is known of any place.
    public static Attributes none() {
        return new Builder().build();
    }

    /// Empty where the place has no value under the name, or no place has.
    public Optional<Given> find(PlaceCode place, String name) {
        return Optional.ofNullable(byName.getOrDefault(name, Map.of()).get(place));
    }

    /// Every declared name, also one that has no value anywhere; sorted.
    public Set<String> names() {
        return byName.keySet();
    }

    /// These without the values that do not pass. Every name stays declared.
    public Attributes only(Predicate<Given> passes) {
        var builder = new Builder();
        byName.forEach((name, values) -> {
            builder.declare(name);
            values.forEach((place, given) -> {
                if (passes.test(given)) builder.add(place, name, given);
            });
        });
        return builder.build();
    }

    /// Collects values. Not for several threads.
    public static final class Builder {

        private final Map<String, Map<PlaceCode, Given>> byName = new TreeMap<>();

        /// Makes a name known even if no place has a value under it.
        public Builder declare(String name) {
            byName.computeIfAbsent(name, _ -> new HashMap<>());
            return this;
        }

        /// Keeps the value unless the place has one under that name already.
        ///
        /// @return the value given before, if there was one
        public Optional<Given> add(PlaceCode place, String name, Given given) {
            declare(name);
            return Optional.ofNullable(byName.get(name).putIfAbsent(place, given));
        }

        public Attributes build() {
            Map<String, Map<PlaceCode, Given>> copy = new TreeMap<>();
            byName.forEach((name, values) -> copy.put(name, Map.copyOf(values)));
            return new Attributes(Collections.unmodifiableMap(copy));
        }
    }
}
