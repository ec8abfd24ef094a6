package heng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import heng.server.fixture.Unruled;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The borders of the server's modules, and of the server.
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("heng.server");

    @Test
    void keepsEachModuleToItsRootPackageAndItsDeclaredNeighbours() {
        ApplicationModules modules = ApplicationModules.of(HengServer.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder("place", "standard", "campaign", "field", "ledger", "score", "people", "web", "upkeep");
        modules.verify();
    }

    @Test
    void noticesAModuleThatReachesIntoAnother() {
        assertThatThrownBy(() -> ApplicationModules.of(heng.server.fixture.modules.Application.class, (ImportOption) location -> true).verify()).hasMessageContaining("non-exposed");
    }

    @Test
    void declaresARuleAtEveryEndpoint() {
        assertThat(Rules.endpoints(CLASSES)).hasSizeGreaterThanOrEqualTo(24);
        Rules.EVERY_ENDPOINT_HAS_A_RULE.check(CLASSES);
    }

    @Test
    void noticesAnEndpointWithoutARule() {
        JavaClasses unruled = new ClassFileImporter().importClasses(Unruled.class);
        assertThat(Rules.EVERY_ENDPOINT_HAS_A_RULE.evaluate(unruled).hasViolation()).isTrue();
    }

    @Test
    void answersNothingBesideTheEndpoints() {
        assertThat(CLASSES.stream().filter(one -> one.isAssignableTo(jakarta.servlet.Filter.class))).hasSize(3);
        Rules.NO_OTHER_WAY_IN.check(CLASSES);
    }

    @Test
    void noticesAFilterThatAnswers() {
        assertThat(Rules.NO_OTHER_WAY_IN.evaluate(new ClassFileImporter().importClasses(heng.server.fixture.SideDoor.class)).hasViolation()).isTrue();
    }

    @Test
    void asksAClockForTheTime() {
        assertThat(CLASSES.size()).isGreaterThan(60);
        Rules.NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME.check(CLASSES);
    }

    @Test
    void noticesWhoAsksTheMachineForTheTime() {
        JavaClasses hasty = new ClassFileImporter().importClasses(Unruled.class);
        assertThat(Rules.NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME.evaluate(hasty).hasViolation()).isTrue();
    }

    @Test
    void keepsSpringOutOfEverythingElse() {
        // where each of the other modules was compiled to, so that a use of Spring in them is seen
        List<Class<?>> anchors = List.of(heng.core.kernel.Kernel.class, heng.store.Campaign.class, heng.ledger.leaf.Leaf.class, heng.report.Wording.class, heng.postgres.EmbeddedPostgres.class);
        JavaClasses others = new ClassFileImporter().importLocations(anchors.stream().map(anchor -> Location.of(anchor.getProtectionDomain().getCodeSource().getLocation())).toList());
        assertThat(others.size()).isGreaterThan(400);
        anchors.forEach(anchor -> assertThat(others.contain(anchor)).as(anchor.getName()).isTrue());
        Rules.NO_SPRING.check(others);
        assertThat(Rules.NO_SPRING.evaluate(CLASSES).hasViolation()).isTrue();
    }
}
