package heng.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each rule holds in core, and a fixture that breaks it makes it go red.
class ArchitectureTest {

    private static final String FIXTURE_ROOT = "heng.core.architecture.fixtures";
    private static final JavaClasses CORE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("heng.core");
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(FIXTURE_ROOT);
    private static final Rules OURS = new Rules("heng.core");
    private static final Rules THEIRS = new Rules(FIXTURE_ROOT);

    private static void breaks(ArchRule rule, String... offences) {
        assertThatThrownBy(() -> rule.check(FIXTURES)).isInstanceOf(AssertionError.class).message().contains(offences);
    }

    /// A floor: no rule passes on an empty set.
    @Test
    void scansAllOfCore() {
        assertThat(CORE.size()).isGreaterThan(150);
        for (String name : List.of("number", "text", "place", "record", "kernel", "yaml", "standard", "score", "reference", "plan", "explain", "campaign", "robust")) {
            assertThat(CORE.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("heng.core." + name))).as(name).hasSizeGreaterThan(3);
        }
        assertThat(CORE.contain(ArchitectureTest.class)).as("tests are not core").isFalse();
    }

    @Test
    void coreUsesTheJdkTheParserAndNullnessOnly() {
        OURS.usesLittle().check(CORE);
        breaks(THEIRS.usesLittle(), "OpensFile", "java.nio.file.Files", "AsksDatabase", "java.sql.");
    }

    @Test
    void onlyYamlKnowsTheParser() {
        OURS.onlyYamlKnowsTheParser().check(CORE);
        breaks(THEIRS.onlyYamlKnowsTheParser(), "ParsesYaml");
        assertThatThrownBy(() -> THEIRS.onlyYamlKnowsTheParser().check(FIXTURES)).message().doesNotContain("MayParse");
    }

    @Test
    void nothingBelowKnowsAnEvaluator() {
        OURS.nothingBelowKnowsAnEvaluator().check(CORE);
        breaks(THEIRS.nothingBelowKnowsAnEvaluator(), "KnowsReference");
    }

    @Test
    void neitherEvaluatorKnowsTheOther() {
        OURS.evaluatorKnowsNothingOf("plan", "reference").check(CORE);
        OURS.evaluatorKnowsNothingOf("reference", "plan").check(CORE);
        breaks(THEIRS.evaluatorKnowsNothingOf("plan", "reference"), "AsksReference");
        breaks(THEIRS.evaluatorKnowsNothingOf("reference", "plan"), "AsksPlan");
        assertThat(CORE.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("heng.core.plan"))).as("classes of the plan").hasSizeGreaterThan(40);
        assertThat(CORE.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("heng.core.reference"))).as("classes of the reference").hasSizeGreaterThan(10);
    }

    @Test
    void theKernelKnowsNumbersPlacesAndTextOnly() {
        OURS.kernelIsPlainData().check(CORE);
        breaks(THEIRS.kernelIsPlainData(), "KnowsReference");
    }

    /// What each package-info says it may use. `reference` knows yaml for `Fields.isDecimal` alone.
    @Test
    void packagesKnowWhatTheySayTheyKnow() {
        OURS.packageKnowsOnly("number").check(CORE);
        OURS.packageKnowsOnly("text").check(CORE);
        OURS.packageKnowsOnly("place", "text").check(CORE);
        OURS.packageKnowsOnly("record", "place", "text", "yaml").check(CORE);
        OURS.packageKnowsOnly("yaml", "text").check(CORE);
        OURS.packageKnowsOnly("score", "kernel", "number", "place", "record").check(CORE);
        OURS.packageKnowsOnly("reference", "kernel", "number", "place", "record", "score", "text", "yaml").check(CORE);
        OURS.packageKnowsOnly("plan", "kernel", "number", "place", "record", "score", "text").check(CORE);
        OURS.packageKnowsOnly("explain", "kernel", "number", "place", "record", "reference", "score", "text").check(CORE);
        OURS.packageKnowsOnly("robust", "kernel", "number", "place", "reference", "score").check(CORE);
        OURS.packageKnowsOnly("standard", "kernel", "number", "place", "text", "yaml").check(CORE);
        OURS.packageKnowsOnly("campaign", "kernel", "place", "standard").check(CORE);
        breaks(THEIRS.packageKnowsOnly("left"), "fixtures.left.Left", "fixtures.right.Right");
    }

    @Test
    void packagesHaveNoCycles() {
        OURS.packagesHaveNoCycles().check(CORE);
        breaks(THEIRS.packagesHaveNoCycles(), "Cycle detected", "left", "right");
    }

    @Test
    void timeAndChanceAreArguments() {
        OURS.timeAndChanceAreArguments().check(CORE);
        breaks(THEIRS.timeAndChanceAreArguments(), "LocalDate.now()", "LocalDateTime.now()", "Clock.systemUTC()", "System.currentTimeMillis()", "System.nanoTime()", "Math.random()",
                "UUID.randomUUID()", "java.util.Random.<init>()", "ThreadLocalRandom.current()", "Collections.shuffle(", "java.util.Date.<init>()");
        assertThatThrownBy(() -> THEIRS.timeAndChanceAreArguments().check(FIXTURES)).message().doesNotContain("Random.<init>(long)");
    }

    private static final Path MODULE = Path.of(System.getProperty("heng.home", "..")).resolve("core");

    @Test
    void everyPublicTypeHasADocComment() {
        List<Sources.PublicType> types = Sources.publicTypes(MODULE.resolve("src/main/java/heng/core"));
        assertThat(types).hasSizeGreaterThan(60);
        assertThat(types.stream().filter(type -> !type.documented())).isEmpty();
    }

    @Test
    void aPublicTypeWithoutADocCommentIsFound() {
        List<Sources.PublicType> types = Sources.publicTypes(MODULE.resolve("src/test/java/heng/core/architecture/fixtures/number"));
        assertThat(types.stream().filter(type -> !type.documented()).map(Sources.PublicType::name)).containsExactly("Undocumented", "Inner", "OtherInner");
        assertThat(types.stream().filter(Sources.PublicType::documented).map(Sources.PublicType::name)).containsExactly("AsksDatabase", "OpensFile", "Annotated");
    }
}
