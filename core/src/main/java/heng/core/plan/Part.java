package heng.core.plan;

/// A contiguous part of the preorder with its cells, worked on by one thread. Any cut will do: places that reach over it are merged afterwards, in the order
/// of the parts. Cuts at borders of large subtrees leave the least to merge.
///
/// @param from the first place, an index in the preorder
/// @param to the place after the last
/// @param cells of the places from `from` to `to`
/// @param sink sees the places of this part; those that reach into later parts after all parts have ended
public record Part(int from, int to, CellStream cells, Sink sink) {}
