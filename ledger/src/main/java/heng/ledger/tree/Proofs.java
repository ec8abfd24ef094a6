package heng.ledger.tree;

import heng.ledger.Checked;
import heng.ledger.LedgerRefusal;
import java.util.ArrayList;
import java.util.List;

/// What both kinds of proof do with stored nodes.
final class Proofs {

    private Proofs() {}

    static Checked<List<Hash>> hashes(List<Range> ranges, Nodes nodes) {
        List<Hash> hashes = new ArrayList<>();
        for (Range range : ranges) {
            switch (range.hash(nodes)) {
                case Checked.Accepted<Hash>(Hash hash) -> hashes.add(hash);
                case Checked.Refused<Hash>(LedgerRefusal refusal) -> {
                    return new Checked.Refused<>(refusal);
                }
            }
        }
        return Checked.accept(hashes);
    }
}
