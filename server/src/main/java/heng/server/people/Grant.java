package heng.server.people;

/// A role and the place it holds in, with everything below it.
///
/// @param place the code of a place, or [#EVERYWHERE]
public record Grant(Role role, String place) {

    public static final String EVERYWHERE = "*";

    public boolean isEverywhere() {
        return place.equals(EVERYWHERE);
    }
}
