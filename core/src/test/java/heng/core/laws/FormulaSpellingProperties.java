package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Expr;
import heng.core.kernel.Kernel;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Step;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// S10: a standard is what it says, not how it is spelled. The hash tells a changed number and nothing else.
class FormulaSpellingProperties {

    @Property(tries = 500)
    void spacesAndParenthesesAreNoPartOfAFormula(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int depth) {
        var spelling = new Spelling(new Random(seed));
        Expr formula = spelling.formula(depth);
        String first = spelling.spell(formula);
        String second = spelling.spell(formula);
        Kernel one = kernel(first);
        assertThat(((Step.Formula) one.column(new ColumnCode("a")).steps().getFirst()).formula()).as(first).isEqualTo(formula);
        assertThat(KernelJson.of(kernel(second)).canonical()).as(first + "\n" + second).isEqualTo(KernelJson.of(one).canonical());
        assertThat(KernelJson.hash(kernel(second))).isEqualTo(KernelJson.hash(one));
    }

    @Property(tries = 300)
    void aChangedNumberChangesTheHash(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int depth, @ForAll @IntRange(min = 1, max = 1000) int change) {
        var spelling = new Spelling(new Random(seed));
        Expr formula = new Expr.Call(heng.core.kernel.Op.ADD, List.of(spelling.formula(depth), new Expr.Number(Arithmetic.EXACT.of(7))));
        Num other = Arithmetic.EXACT.add(Arithmetic.EXACT.of(7), new Num.Exact(java.math.BigInteger.valueOf(change)));
        Expr changed = new Expr.Call(heng.core.kernel.Op.ADD, List.of(((Expr.Call) formula).arguments().getFirst(), new Expr.Number(other)));
        assertThat(KernelJson.hash(kernel(spelling.spell(changed)))).isNotEqualTo(KernelJson.hash(kernel(spelling.spell(formula))));
    }

    /// What a reader sees of a standard beside the kernel does not change the hash; every number of it does.
    @Property(tries = 200)
    void theHashOfAStandardIsTheHashOfItsKernel(@ForAll long seed) {
        var draft = RandomStandard.of(seed, false);
        assertThat(KernelJson.hash(draft.kernel())).isEqualTo(KernelJson.hash(Reading.exact("title: {zh: 别名, en: Another title}\n" + draft.yaml().replace("items:\n", "items:   # said aloud\n"))));
        Kernel changed = Edit.append(draft.kernel(), new ColumnCode("leaf0"), new Step.Formula(new Expr.Name("x"), heng.core.kernel.Effect.RISES));
        assertThat(KernelJson.hash(changed)).isNotEqualTo(KernelJson.hash(draft.kernel()));
    }

    private static Kernel kernel(String formula) {
        return Reading.exact("items:\n- {code: a, attribute: people, steps: [{map: {formula: \"" + formula + "\"}}]}\n");
    }
}
