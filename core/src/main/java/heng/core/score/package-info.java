/// What a standard and its evidence amount to: cells, their explanation, and what is published of them. [heng.core.score.Evidence] goes in,
/// [heng.core.score.Reference] says what is right, [heng.core.score.Explainer] says why, [heng.core.score.Publisher] says what leaves. Pure: no files, no clock.
@org.jspecify.annotations.NullMarked
package heng.core.score;
