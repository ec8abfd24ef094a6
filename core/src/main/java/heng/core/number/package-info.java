/// The two arithmetics a standard may declare (docs/scoring.md S3). Everything that adds, divides or rounds a score is here, so that the points of
/// rounding can be counted. Uses the JDK only. Start at [heng.core.number.Arithmetic].
@org.jspecify.annotations.NullMarked
package heng.core.number;
