/// The tree of divisions and the sites in it. Knows no files and no standards. Start at [heng.core.place.PlaceTree].
@org.jspecify.annotations.NullMarked
package heng.core.place;
