package heng.core.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some cells as parallel arrays, reused from one read of a stream to the next. Rows are valid from 0 to [#size].
///
/// A cell is what the *units* of one leaf in one place itself (not below it) amount to after the steps before the leaf's first pool. Merging cells is adding
/// them, so that the cells of all places below give what the pool gives:
///
/// * `place`, `leaf`: index in the preorder of the tree; number of the leaf, in the order of the kernel's columns;
/// * `due`, `seen`: coverage (S2.7);
/// * `units`: units that carry an amount. Under `pool: sums` a quotient by zero carries one (its sums enter), under mean, min and max only what has a value;
/// * `notApplicable`; `unseen`: units of no evidence, a quotient by zero and a histogram of nothing among them (under sums these count in `units` too);
/// * `risen`: ordinal of the most severe rising [heng.core.kernel.State] among the units, 0 for none;
/// * `over`, `under`: under `pool: sums` Σ of the amounts, of both sums for a quotient; under mean Σ of the units' values, `under` unused. Effect `zero` counts 0;
/// * `least`, `greatest`: of the units' values, used under min and max where `units` > 0;
/// * the tally: how often each grade was given, used under sums for histograms.
///
/// Numbers are whole counts of 10^−[CellStream#scale]. In real arithmetic they are the bits of a double ([Double#doubleToRawLongBits]), and `overLow` and
/// `underLow` may hold the bits of what the double of the sum lost (0 where the writer does not keep it). A row whose numbers do not fit into a long
/// has them in [#overflow] instead.
public final class CellBatch {

    /// The numbers of a cell that do not fit into a long, in the scale of its leaf.
    public record Overflow(BigInteger over, BigInteger under, BigInteger least, BigInteger greatest) {}

    public final int[] place;
    public final int[] leaf;
    public final int[] due;
    public final int[] seen;
    public final int[] units;
    public final int[] notApplicable;
    public final int[] unseen;
    public final byte[] risen;
    public final long[] over;
    public final long[] under;
    public final long[] overLow;
    public final long[] underLow;
    public final long[] least;
    public final long[] greatest;
    private final @Nullable Overflow[] overflow;
    private final int[] tallyEnd;
    private final List<String> grades = new ArrayList<>();
    private int[] tallyGrade = new int[64];
    private long[] tallyCount = new long[64];
    private int size;

    /// @param capacity rows, at least 1; up to a few thousand stay in a processor's cache
    public CellBatch(int capacity) {
        place = new int[capacity];
        leaf = new int[capacity];
        due = new int[capacity];
        seen = new int[capacity];
        units = new int[capacity];
        notApplicable = new int[capacity];
        unseen = new int[capacity];
        risen = new byte[capacity];
        over = new long[capacity];
        under = new long[capacity];
        overLow = new long[capacity];
        underLow = new long[capacity];
        least = new long[capacity];
        greatest = new long[capacity];
        overflow = new Overflow[capacity];
        tallyEnd = new int[capacity];
    }

    public int size() {
        return size;
    }

    public int capacity() {
        return place.length;
    }

    public boolean isFull() {
        return size == place.length;
    }

    /// Forgets the rows; the list of grades stays, so that their numbers hold for a whole stream.
    public void clear() {
        size = 0;
    }

    /// A new row, every member 0, without tally and overflow.
    ///
    /// @return its index
    public int append(int itsPlace, int itsLeaf) {
        int row = append();
        place[row] = itsPlace;
        leaf[row] = itsLeaf;
        due[row] = seen[row] = units[row] = notApplicable[row] = unseen[row] = risen[row] = 0;
        over[row] = under[row] = overLow[row] = underLow[row] = least[row] = greatest[row] = 0;
        return row;
    }

    /// A new row for a writer who sets every member itself: whatever was there before is still there.
    ///
    /// @return its index
    public int append() {
        int row = size++;
        overflow[row] = null;
        tallyEnd[row] = tallyBegin(row);
        return row;
    }

    /// Several new rows at once, for a writer who fills the arrays in bulk; without tally and overflow.
    ///
    /// @return the first row
    public int appendAll(int count) {
        int first = size;
        int end = tallyBegin(first);
        size += count;
        Arrays.fill(overflow, first, size, null);
        Arrays.fill(tallyEnd, first, size, end);
        return first;
    }

    /// The number of a grade in this batch.
    public int grade(String text) {
        int known = grades.indexOf(text);
        if (known >= 0) return known;
        grades.add(text);
        return grades.size() - 1;
    }

    /// The grades by their numbers.
    public List<String> grades() {
        return grades;
    }

    /// Adds a grade to the tally of the last row, or of the row of [#appendAll] that was not ended yet.
    public void tally(int grade, long count) {
        int at = tallyEnd[size - 1]++;
        if (at == tallyGrade.length) {
            tallyGrade = Arrays.copyOf(tallyGrade, 2 * at);
            tallyCount = Arrays.copyOf(tallyCount, 2 * at);
        }
        tallyGrade[at] = grade;
        tallyCount[at] = count;
    }

    /// Ends the tally of one of the rows of [#appendAll], so that what comes next belongs to the row after it. Rows are ended in their order.
    public void endTally(int row) {
        tallyEnd[row] = tallyEnd[size - 1];
    }

    /// Where the tally of a row begins among [#tallyGrade] and [#tallyCount].
    public int tallyBegin(int row) {
        return row == 0 ? 0 : tallyEnd[row - 1];
    }

    /// Where the tally of a row ends.
    public int tallyEnd(int row) {
        return tallyEnd[row];
    }

    public int tallyGrade(int at) {
        return tallyGrade[at];
    }

    public long tallyCount(int at) {
        return tallyCount[at];
    }

    public @Nullable Overflow overflow(int row) {
        return overflow[row];
    }

    public void overflow(int row, Overflow numbers) {
        overflow[row] = numbers;
    }

    /// Appends a row of this batch to another.
    public void copy(int row, CellBatch into) {
        int copy = into.append(place[row], leaf[row]);
        into.due[copy] = due[row];
        into.seen[copy] = seen[row];
        into.units[copy] = units[row];
        into.notApplicable[copy] = notApplicable[row];
        into.unseen[copy] = unseen[row];
        into.risen[copy] = risen[row];
        into.over[copy] = over[row];
        into.under[copy] = under[row];
        into.overLow[copy] = overLow[row];
        into.underLow[copy] = underLow[row];
        into.least[copy] = least[row];
        into.greatest[copy] = greatest[row];
        into.overflow[copy] = overflow[row];
        for (int at = tallyBegin(row); at < tallyEnd(row); at++) into.tally(into.grade(grades.get(tallyGrade[at])), tallyCount[at]);
    }
}
