package heng.server.campaign;

import static heng.server.campaign.CampaignState.FROZEN;
import static heng.server.campaign.CampaignState.OPEN;
import static heng.server.campaign.CampaignState.PAUSED;
import static heng.server.campaign.CampaignState.PREPARED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What somebody may do with a campaign, and where it leads. A state that is not named allows it not.
public enum CampaignStep {
    /// Visits are taken.
    OPENING("opened", Map.of(PREPARED, OPEN, PAUSED, OPEN)),
    /// Visits are refused for a while.
    PAUSING("paused", Map.of(OPEN, PAUSED)),
    /// Another revision of the definition counts.
    REVISING("revised", Map.of(PREPARED, PREPARED, OPEN, OPEN, PAUSED, PAUSED)),
    /// The last leaf before a freeze: from here on nothing comes in. Part of [#FREEZING], not for itself.
    CLOSING("closed", Map.of(OPEN, PAUSED, PAUSED, PAUSED)),
    /// An edition is signed with its data cut.
    FREEZING("freeze", Map.of(OPEN, FROZEN, PAUSED, FROZEN)),
    /// A correction begins; it ends with the next edition.
    REOPENING("reopened", Map.of(FROZEN, PAUSED));

    private final String change;
    private final Map<CampaignState, CampaignState> to;

    CampaignStep(String change, Map<CampaignState, CampaignState> to) {
        this.change = change;
        this.to = to;
    }

    /// `opening`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As a leaf names it.
    public String change() {
        return change;
    }

    /// Where it leads from a state; empty where it is not allowed.
    public Optional<CampaignState> from(CampaignState state) {
        return Optional.ofNullable(to.get(state));
    }

    /// What a leaf names; empty for another word, such as `created`.
    public static Optional<CampaignStep> of(String change) {
        return Arrays.stream(values()).filter(step -> step.change.equals(change)).findFirst();
    }

    /// What somebody can choose in a state.
    public static List<CampaignStep> choices(CampaignState state) {
        return Arrays.stream(values()).filter(step -> step != REVISING && step != CLOSING && step.from(state).isPresent()).toList();
    }
}
