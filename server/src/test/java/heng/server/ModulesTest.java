package heng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import heng.server.fixture.Unruled;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The borders of the server's modules, and of the server.
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("heng.server");

    @Test
    void keepsEachModuleToItsRootPackageAndItsDeclaredNeighbours() {
        ApplicationModules modules = ApplicationModules.of(HengServer.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder("place", "standard", "campaign", "field", "ledger", "score", "people", "web");
        modules.verify();
    }

    @Test
    void noticesAModuleThatReachesIntoAnother() {
        assertThatThrownBy(() -> ApplicationModules.of(heng.server.fixture.modules.Application.class, (ImportOption) location -> true).verify()).hasMessageContaining("non-exposed");
    }

    @Test
    void declaresARuleAtEveryEndpoint() {
        assertThat(Rules.endpoints(CLASSES)).hasSizeGreaterThanOrEqualTo(14);
        Rules.EVERY_ENDPOINT_HAS_A_RULE.check(CLASSES);
    }

    @Test
    void noticesAnEndpointWithoutARule() {
        JavaClasses unruled = new ClassFileImporter().importClasses(Unruled.class);
        assertThat(Rules.EVERY_ENDPOINT_HAS_A_RULE.evaluate(unruled).hasViolation()).isTrue();
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
        // the other modules stand on this class path, so that a use of Spring in them would be seen
        JavaClasses others = new ClassFileImporter().importPackages("heng.core", "heng.store", "heng.ledger", "heng.report", "heng.postgres");
        assertThat(others.size()).isGreaterThan(300);
        Rules.NO_SPRING.check(others);
        assertThat(Rules.NO_SPRING.evaluate(CLASSES).hasViolation()).isTrue();
    }
}
