package heng.core.place;

import java.util.Optional;

/// A node in the tree of divisions.
public record Place(PlaceCode code, String name, Level level, Optional<PlaceCode> parent) {}
