package heng.store;

import heng.core.place.Place;
import heng.core.place.PlaceCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody may have meant who wrote a code that the national tree does not have.
final class DivisionHint {

    private static final int MOST = 5;

    private DivisionHint() {}

    /// A few places as `code name`: without the noughts other registers pad codes with; of that name; or the nearest codes.
    static String of(String typed) {
        Optional<Place> padded = unpadded(typed);
        if (padded.isPresent()) return written(padded.stream());
        List<Place> named = typed.chars().allMatch(Character::isDigit) ? List.of() : Divisions.named(typed);
        return written(named.isEmpty() ? nearest(typed) : named.stream());
    }

    private static Optional<Place> unpadded(String typed) {
        for (int length = typed.length() - 1; length >= 2 && typed.charAt(length) == '0'; length--) {
            Optional<Place> place = Divisions.find(new PlaceCode(typed.substring(0, length)));
            if (place.isPresent()) return place;
        }
        return Optional.empty();
    }

    private static Stream<Place> nearest(String typed) {
        for (int length = typed.length() - 1; length >= 2; length--) {
            var above = new PlaceCode(typed.substring(0, length));
            if (Divisions.find(above).isPresent()) return byLikeness(typed, Divisions.children(above).stream());
        }
        return byLikeness(typed, Divisions.PROVINCES.stream().flatMap(code -> Divisions.find(new PlaceCode(code)).stream()));
    }

    private static Stream<Place> byLikeness(String typed, Stream<Place> places) {
        return places.sorted(Comparator.comparing((Place place) -> -shared(typed, place.code().text())).thenComparing(Place::code));
    }

    private static int shared(String a, String b) {
        int length = 0;
        while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) length++;
        return length;
    }

    private static String written(Stream<Place> places) {
        return places.limit(MOST).map(place -> place.code() + " " + place.name()).collect(Collectors.joining(", "));
    }
}
