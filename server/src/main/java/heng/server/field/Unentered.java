package heng.server.field;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.server.campaign.RecordLeaves;
import heng.server.ledger.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The rows of a visit whose answer is that one could not get in. They are no evidence (S2.2): nobody looked. That somebody tried, and why it failed, goes on record.
final class Unentered {

    /// As it stands in a row.
    private static final Set<String> WORDS = Set.of("no access", "进不去");

    private static final int LONGEST_REASON = 500;

    private final Map<Integer, String> reasons = new TreeMap<>();

    /// The rows as the law of records can check them: where and when and for which item is asked as of any answer without fields.
    List<Map<String, String>> checkable(String name, List<Map<String, String>> rows, Problems problems) {
        List<Map<String, String>> checkable = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = new HashMap<>(rows.get(i));
            if (WORDS.contains(row.getOrDefault("answer", "").strip())) {
                reasons.put(i, reason(row, new Spot(name, i + 1, 0), problems));
                row.put("answer", "not applicable");
            }
            checkable.add(row);
        }
        return checkable;
    }

    private static String reason(Map<String, String> row, Spot spot, Problems problems) {
        String reason = row.getOrDefault("reason", "").strip();
        row.remove("reason");
        if (reason.isEmpty()) problems.add(RefusalCode.CELL_EMPTY, spot, "reason");
        else if (reason.length() > LONGEST_REASON) problems.add(RefusalCode.BAD_VALUE, spot, reason.substring(0, LONGEST_REASON) + "…", "≤ " + LONGEST_REASON, "reason");
        return reason;
    }

    /// The draft of a row, as one that says so where nobody got in.
    Draft marked(int row, Draft draft) {
        String reason = reasons.get(row);
        return reason == null ? draft : RecordLeaves.unentered(draft, reason);
    }
}
