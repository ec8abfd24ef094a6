/// Laws of the core: sentences of docs/scoring.md that hold for every standard and every evidence ([heng.core.laws.World],
/// [heng.core.laws.RandomStandard]), worked examples by hand ([heng.core.laws.Golden]), and planted faults that these examples must find
/// ([heng.core.laws.Plants]). Defects that the laws found stand in [heng.core.laws.FoundByLawsTest].
@org.jspecify.annotations.NullMarked
package heng.core.laws;
