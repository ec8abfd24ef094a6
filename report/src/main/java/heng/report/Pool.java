package heng.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values that occur often, each kept once and named by a number from 1; 0 names none.
final class Pool<T> {

    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T value) {
        return numbers.computeIfAbsent(value, _ -> numbers.size() + 1);
    }

    int of(Optional<T> value) {
        return value.map(this::of).orElse(0);
    }

    boolean has(T value) {
        return numbers.containsKey(value);
    }

    /// In the order of their numbers: the first is number 1.
    List<T> all() {
        return List.copyOf(numbers.keySet());
    }
}
