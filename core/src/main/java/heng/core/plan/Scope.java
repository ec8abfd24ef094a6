package heng.core.plan;

import heng.core.number.Num;
import heng.core.record.EvidenceRecord;
import org.jspecify.annotations.Nullable;

/// What the names of a formula stand for just now. Filled and read by one thread.
final class Scope {

    @Nullable Num x;
    int seen;
    int due;
    int place;
    @Nullable EvidenceRecord entry;
    @Nullable Num[] children = new Num[0];
    @Nullable Cohort cohort;
}
