/// What tests are written with: text tables in, text tables out, so that a test can be checked with a pencil.
/// [heng.core.kit.Rows] for one item over a few places, [heng.core.kit.Campaign] for records and trees, [heng.core.kit.Standards] for refusals.
@org.jspecify.annotations.NullMarked
package heng.core.kit;
