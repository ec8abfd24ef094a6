package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import heng.server.campaign.CampaignState;
import heng.server.campaign.CampaignStep;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What may be done with a campaign in each state, and where it leads; `-` is not allowed.
class CampaignStepTest {

    private static final String TABLE = """
            step      | prepared | open   | paused | frozen
            opening   | open     | -      | open   | -
            pausing   | -        | paused | -      | -
            revising  | prepared | open   | paused | -
            closing   | -        | paused | paused | -
            freezing  | -        | frozen | frozen | -
            reopening | -        | -      | -      | paused
            """;

    @Test
    void leadsWhereTheTableSays() {
        String head = "step | " + Arrays.stream(CampaignState.values()).map(CampaignState::word).collect(Collectors.joining(" | "));
        String lines = Arrays.stream(CampaignStep.values()).map(step -> step.word() + " | " + Arrays.stream(CampaignState.values()).map(state -> step.from(state).map(CampaignState::word).orElse("-"))
                .collect(Collectors.joining(" | "))).collect(Collectors.joining("\n"));
        assertThat(head + "\n" + lines + "\n").isEqualTo(TABLE.replaceAll(" *\\| *", " | "));
    }

    @Test
    void offersWhatSomebodyCanChoose() {
        String table = Arrays.stream(CampaignState.values()).map(state -> state.word() + ": " + CampaignStep.choices(state).stream().map(CampaignStep::word).collect(Collectors.joining(" "))).collect(Collectors.joining("\n"));
        assertThat(table).isEqualTo("""
                prepared: opening
                open: pausing freezing
                paused: opening freezing
                frozen: reopening""");
    }

    @Test
    void findsAStepByTheWordOfItsLeaf() {
        assertThat(Arrays.stream(CampaignStep.values()).allMatch(step -> CampaignStep.of(step.change()).orElseThrow() == step)).isTrue();
        assertThat(CampaignStep.of("created")).isEmpty();
        assertThat(Arrays.stream(CampaignStep.values()).map(CampaignStep::change)).allMatch(change -> change.equals(change.toLowerCase(Locale.ROOT)));
    }
}
