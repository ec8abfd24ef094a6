package heng.core.laws;

import heng.core.kernel.Kernel;
import heng.core.plan.Part;
import heng.core.plan.Prefixes;
import heng.core.plan.ScorePlan;
import heng.core.plan.Scores;
import heng.core.plan.Sink;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// The score plan over cells made from records in memory.
final class Plans {

    private Plans() {}

    static Scores run(Kernel kernel, Evidence evidence, int parts, Executor executor) {
        ScorePlan plan = ScorePlan.of(kernel, evidence);
        int[] cuts = plan.cuts(parts);
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) all.add(new Part(cuts[i], cuts[i + 1], new Prefixes(kernel, evidence).stream(cuts[i], cuts[i + 1]), Sink.NONE));
        return plan.scores(all, executor);
    }
}
