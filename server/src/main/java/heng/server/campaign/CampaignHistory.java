package heng.server.campaign;

import heng.ledger.json.Json;
import heng.ledger.leaf.Leaf;
import heng.ledger.leaf.LeafKind;
import heng.server.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a campaign, read from the ledger: its leaves have the ids `campaign:ID`, `campaign:ID/1`, `campaign:ID/2` … So two who change it at the same time
/// want the same id, and the ledger takes one of them.
///
/// @param events oldest first, `created` at the head
public record CampaignHistory(String campaign, CampaignState state, List<Event> events, List<Edition> editions) {

    /// One leaf.
    ///
    /// @param change as in the leaf; `freeze` for an edition
    /// @param reason empty where none was given
    /// @param definition hash of the files that count from here on, `sha256:` and 64 hex digits; empty where the leaf names none
    public record Event(String leaf, long index, Instant at, String change, String reason, String definition) {}

    public CampaignHistory {
        events = List.copyOf(events);
        editions = List.copyOf(editions);
    }

    /// Of a campaign that no ledger knows yet.
    public static CampaignHistory begun(String campaign, CampaignState state) {
        return new CampaignHistory(campaign, state, List.of(), List.of());
    }

    /// @param first the state of a campaign that has only been created
    public static CampaignHistory read(Ledger ledger, String campaign, CampaignState first) {
        List<Event> events = new ArrayList<>();
        List<Edition> editions = new ArrayList<>();
        CampaignState state = first;
        for (Optional<Ledger.Kept> kept = ledger.find(id(campaign, 0)); kept.isPresent(); kept = ledger.find(id(campaign, events.size()))) {
            Leaf leaf = kept.get().leaf();
            Json.Obj body = leaf.body();
            boolean freeze = leaf.kind() == LeafKind.FREEZE;
            Event event = new Event(leaf.id(), kept.get().index(), leaf.times().arrival(), freeze ? CampaignStep.FREEZING.change() : text(body.get("change")), text(body.get("reason")), text(body.get("definition")));
            events.add(event);
            if (freeze) editions.add(edition(event, body));
            CampaignState before = state;
            state = CampaignStep.of(event.change()).flatMap(step -> step.from(before)).orElse(before);
        }
        return new CampaignHistory(campaign, state, events, editions);
    }

    private static Edition edition(Event event, Json.Obj body) {
        return new Edition(Math.toIntExact(whole(body.get("edition"))), event.leaf(), event.index(), event.at(), whole(body.get("cut")), whole(body.get("records")), text(body.get("results")),
                Optional.of(text(body.get("differences"))).filter(hash -> !hash.isEmpty()), event.reason());
    }

    static String id(String campaign, int number) {
        return "campaign:" + campaign + (number == 0 ? "" : "/" + number);
    }

    /// The id that the next leaf has.
    public String next() {
        return id(campaign, events.size());
    }

    public Optional<Edition> last() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    /// The first leaf that does not count any more: that of the edition while it stands, else none.
    public long end() {
        return state == CampaignState.FROZEN ? last().orElseThrow().cut() : Long.MAX_VALUE;
    }

    /// Why the campaign was reopened for the edition that comes next; empty where it was not.
    public String reopened() {
        return events.reversed().stream().takeWhile(event -> !event.change().equals(CampaignStep.FREEZING.change()))
                .filter(event -> event.change().equals(CampaignStep.REOPENING.change())).map(Event::reason).reduce((later, earlier) -> earlier).orElse("");
    }

    private static String text(@Nullable Json json) {
        return json instanceof Json.Text(String text) ? text : "";
    }

    private static long whole(@Nullable Json json) {
        return json instanceof Json.Whole(long value) ? value : 0;
    }
}
