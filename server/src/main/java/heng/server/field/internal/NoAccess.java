package heng.server.field.internal;

import heng.core.standard.Title;
import heng.server.campaign.Attached;
import heng.server.campaign.Fix;
import heng.server.field.PhotoName;
import heng.server.field.Visit;
import heng.server.standard.SiteForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The question of a form whether anybody got in. Where nobody did, nothing else is asked, and every item of the form gets the answer of the JSON path, *no access*, with the reason
/// (decision 0038); what is wrong with a reason is told by the same law.
///
/// @param reason as it was typed; may be empty, and is refused then
record NoAccess(String reason) {

    /// The elements of the answers.
    static final String CLOSED = "closed";
    static final String WHY = "whyClosed";

    /// When the other questions are asked.
    static final String ENTERED = "/data/" + CLOSED + " = 'no'";

    /// Somebody got in unless the form says otherwise, so that nobody has one more thing to press.
    static final String INSTANCE = "<" + CLOSED + ">no</" + CLOSED + "><" + WHY + "/>";

    static final String BINDS = """
            <bind nodeset="/data/closed" type="string" required="true()"/>
            <bind nodeset="/data/whyClosed" type="string" required="true()" relevant="/data/closed = 'yes'" constraint="string-length(normalize-space(.)) &gt; 0 and string-length(.) &lt;= %d" jr:constraintMsg="jr:itext('reason')"/>
            """.formatted(Visit.LONGEST_REASON);

    static final Map<String, Title> WORDS = words();

    private static Map<String, Title> words() {
        Map<String, Title> words = new LinkedHashMap<>();
        words.put("closed", new Title("整个点位进不去吗？", "Could nobody get in anywhere on the site?"));
        words.put("closed-no", new Title("进去了", "Got in"));
        words.put("closed-yes", new Title("进不去", "Could not get in"));
        words.put("why-closed", new Title("为什么进不去", "Why one could not get in"));
        words.put("why-closed-hint", new Title("如大门锁着、施工封闭、对方不让进、找不到地方。记录在案，不算证据，也不影响得分。", "Gate locked, closed for works, entry refused, place not found, say. It goes on record, is no evidence and changes no score."));
        words.put("reason", new Title("请写明原因，至多 " + Visit.LONGEST_REASON + " 字。", "Please say why, in up to " + Visit.LONGEST_REASON + " characters."));
        return words;
    }

    static String body() {
        return """
                <select1 ref="/data/closed"><label ref="jr:itext('closed')"/>%s%s</select1>
                <input ref="/data/whyClosed"><label ref="jr:itext('why-closed')"/><hint ref="jr:itext('why-closed-hint')"/></input>
                """.formatted(XForms.item("no", "closed-no"), XForms.item("yes", "closed-yes"));
    }

    /// Empty where somebody got in.
    static Optional<NoAccess> of(String closed, String reason) throws XFormInstance.Unreadable {
        return switch (closed) {
            case "yes" -> Optional.of(new NoAccess(reason));
            case "no" -> Optional.empty();
            default -> throw new XFormInstance.Unreadable("没有说明是否进得去：“" + closed + "”。", "The form does not say whether anybody got in: “" + closed + "”. Maybe answer yes or no.");
        };
    }

    /// One for each item of the form, whatever else was answered.
    List<Visit.Entry> entries(SiteForm form, String site, String time, Optional<Fix> position) {
        return form.questions().stream().map(question -> new Visit.Entry(Map.of("item", question.item(), "site", site, "time", time, "answer", "no access", "reason", reason), List.<PhotoName>of(),
                new Attached(List.of(), Optional.empty(), position))).toList();
    }
}
