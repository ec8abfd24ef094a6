/// Simulates two rounds of field inspection in Xuchang, a real city with invented sites and observations. The bytes depend on the tree of divisions, the
/// standard and one seed, on nothing else. Uses the tree of `heng.store`; computes no scores. Start at [heng.examples.xuchang.Generate].
@org.jspecify.annotations.NullMarked
package heng.examples.xuchang;
