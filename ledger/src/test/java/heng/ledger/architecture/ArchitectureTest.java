package heng.ledger.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each rule holds in the ledger, and a fixture that breaks it makes it go red.
class ArchitectureTest {

    private static final String FIXTURE_ROOT = "heng.ledger.architecture.fixtures";
    private static final JavaClasses LEDGER = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("heng.ledger");
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(FIXTURE_ROOT);
    private static final String[] JDK = {"java.lang..", "java.util", "java.util.function..", "java.util.stream..", "java.util.regex..", "java.time..", "java.nio", "java.nio.charset..",
        "java.security..", "org.jspecify.annotations.."};
    private static final Set<String> ASKED = Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.lang.Math.random", "java.util.UUID.randomUUID",
            "java.util.Collections.shuffle", "java.util.concurrent.ThreadLocalRandom.current");

    private static ArchRule usesTheJdkOnly(String root) {
        return classes().that().resideInAPackage(root + "..").should().onlyDependOnClassesThat(resideInAnyPackage(JDK).or(resideInAPackage(root + "..")))
                .because("a stranger must be able to check a receipt with this module alone (decision 0020)");
    }

    private static ArchRule timeAndChanceAreArguments(String root) {
        return noClasses().that().resideInAPackage(root + "..").should().accessTargetWhere(describe("the clock or chance is asked", ArchitectureTest::asks))
                .because("the same leaves must give the same tree, and who calls decides which clock counts");
    }

    /// What derives from `SecureRandom` calls its constructor; that is no question.
    private static boolean asks(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String member = access.getTarget().getName();
        boolean clock = owner.startsWith("java.time.") && Set.of("now", "systemUTC", "systemDefaultZone", "system").contains(member);
        boolean unseeded = owner.equals("java.util.Random") && access.getTarget().getFullName().endsWith(".<init>()");
        boolean secure = owner.equals("java.security.SecureRandom") && !access.getOriginOwner().isAssignableTo("java.security.SecureRandom");
        return clock || unseeded || secure || ASKED.contains(owner + "." + member);
    }

    private static void breaks(ArchRule rule, String... offences) {
        assertThatThrownBy(() -> rule.check(FIXTURES)).isInstanceOf(AssertionError.class).message().contains(offences);
    }

    /// A floor: no rule passes on an empty set.
    @Test
    void scansAllOfTheLedger() {
        assertThat(LEDGER.size()).isGreaterThan(45);
        for (String name : List.of("tree", "note", "json", "leaf")) assertThat(LEDGER.that(resideInAPackage("heng.ledger." + name))).as(name).hasSizeGreaterThan(4);
        assertThat(LEDGER.contain(ArchitectureTest.class)).as("tests are not the ledger").isFalse();
    }

    @Test
    void theLedgerUsesTheJdkOnly() {
        usesTheJdkOnly("heng.ledger").check(LEDGER);
        breaks(usesTheJdkOnly(FIXTURE_ROOT), "OpensFile", "java.nio.file.Files", "UsesLibrary", "org.assertj.core.util.Strings");
    }

    @Test
    void timeAndChanceAreArguments() {
        timeAndChanceAreArguments("heng.ledger").check(LEDGER);
        breaks(timeAndChanceAreArguments(FIXTURE_ROOT), "Instant.now()", "System.currentTimeMillis()", "System.nanoTime()", "Clock.systemUTC()", "java.util.Random.<init>()", "Math.random()",
                "UUID.randomUUID()", "SecureRandom.<init>()");
        assertThatThrownBy(() -> timeAndChanceAreArguments(FIXTURE_ROOT).check(FIXTURES)).message().doesNotContain("Random.<init>(long)");
    }

    /// `leaf` uses `json` and `tree`, `note` uses `tree`; the other way there is nothing.
    @Test
    void packagesHaveNoCycles() {
        slices().matching("heng.ledger.(*)..").should().beFreeOfCycles().check(LEDGER);
        noClasses().that().resideInAPackage("heng.ledger.tree..").should().dependOnClassesThat().resideInAnyPackage("heng.ledger.note..", "heng.ledger.leaf..", "heng.ledger.json..").check(LEDGER);
    }
}
