package heng.server.field.internal;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.Problems;
import heng.server.campaign.Running;
import heng.server.standard.SiteForm;
import heng.store.CampaignReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.test.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forms made from the field module on the shelf.
class XFormsTest {

    @TempDir
    Path folder;

    private Running campaign;

    @BeforeEach
    void read() {
        Problems problems = new Problems();
        campaign = Running.of(new CampaignReader(Optional.empty(), problems).read(Path.of(System.getProperty("heng.home"), "examples/small/field-module/campaign.yaml")).orElseThrow(() -> new AssertionError(problems.list())));
    }

    private Scenario opened(SiteForm form) throws Exception {
        ReferenceManager.instance().reset();
        Files.writeString(folder.resolve("sites.csv"), "name,label\nx,x\n");
        ReferenceManager.instance().addReferenceFactory(FixedFile.factory(folder.resolve("sites.csv")));
        Path file = folder.resolve("form.xml");
        Files.writeString(file, new XForms(campaign, form).xml());
        return Scenario.init(file.toFile());
    }

    @Test
    void areReadByJavaRosaForEverySiteType() throws Exception {
        assertThat(campaign.forms()).hasSizeGreaterThanOrEqualTo(25);
        for (SiteForm form : campaign.forms()) {
            Scenario scenario = opened(form);
            assertThat(scenario.choicesOf("/data/site")).as(form.type()).hasSize(1);
            assertThat(scenario.choicesOf("/data/q1/how")).as(form.type()).hasSize(3);
        }
    }

    @Test
    void askNothingElseThanWhyWhereNobodyGotIn() throws Exception {
        Scenario scenario = opened(campaign.forms().getFirst());
        scenario.answer("/data/site", "x");
        assertThat(scenario.getAnswerNode("/data/whyClosed").isRelevant()).isFalse();
        assertThat(scenario.getAnswerNode("/data/q1").isRelevant()).isTrue();
        assertThat(scenario.getValidationOutcome()).as("somebody got in and answered nothing").isNotNull();
        scenario.answer("/data/closed", "yes");
        for (int q = 1; q <= campaign.forms().getFirst().questions().size(); q++) assertThat(scenario.getAnswerNode("/data/q" + q).isRelevant()).isFalse();
        assertThat(scenario.getAnswerNode("/data/whyClosed").isRelevant()).isTrue();
        assertThat(scenario.getValidationOutcome()).as("no reason").isNotNull();
        for (String wrong : List.of("  ", "x".repeat(501))) assertThat(scenario.answer("/data/whyClosed", wrong)).as(wrong).isEqualTo(Scenario.AnswerResult.CONSTRAINT_VIOLATED);
        scenario.answer("/data/whyClosed", "大门锁着");
        assertThat(scenario.getValidationOutcome()).isNull();
    }

    @Test
    void askWhatTheColumnsMeasureAndWhatTheyAskAbout() {
        SiteForm street = campaign.forms().stream().filter(form -> form.type().equals("back-street")).findFirst().orElseThrow();
        assertThat(fields(street, "lamps-lit")).containsExactly("alight NUMBER []", "lamps NUMBER []");
        SiteForm road = campaign.forms().stream().filter(form -> form.type().equals("main-street")).findFirst().orElseThrow();
        assertThat(road.questions().stream().flatMap(question -> question.fields().stream()).filter(field -> field.name().equals("lines")).findFirst().orElseThrow().choices()).containsExactly("inside");
    }

    private static Stream<String> fields(SiteForm form, String item) {
        return form.questions().stream().filter(question -> question.item().equals(item)).flatMap(question -> question.fields().stream()).map(field -> field.name() + " " + field.kind() + " " + field.choices());
    }
}
