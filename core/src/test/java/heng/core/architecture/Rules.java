package heng.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The rules of core, for any root package: `heng.core`, or the fixtures that break them.
record Rules(String root) {

    private static final String[] JDK = {"java.lang..", "java.math..", "java.time..", "java.util", "java.util.function..", "java.util.stream..", "java.util.regex..", "java.util.concurrent..",
        "java.nio.charset..", "java.security.."};
    private static final Set<String> CLOCKS = Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis", "nanoTime");

    private String[] packages(String... names) {
        return Stream.of(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /// No files, no network, no database, no clock of another library: the JDK's data types, the YAML parser, nullness annotations.
    ArchRule usesLittle() {
        return classes().that().resideInAPackage(root + "..")
                .should().onlyDependOnClassesThat(resideInAnyPackage(JDK).or(resideInAnyPackage(root + "..", "org.snakeyaml.engine..", "org.jspecify..")))
                .because("core computes; it opens nothing");
    }

    ArchRule onlyYamlKnowsTheParser() {
        return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(root + ".yaml..")
                .should().dependOnClassesThat().resideInAPackage("org.snakeyaml..")
                .because("what is written must not be taken for a number or a date before the standard's arithmetic sees it");
    }

    ArchRule nothingBelowKnowsAnEvaluator() {
        return noClasses().that().resideInAnyPackage(packages("kernel", "number", "standard", "score"))
                .should().dependOnClassesThat().resideInAnyPackage(packages("reference", "plan"))
                .because("another evaluator must be able to stand in its place");
    }

    /// @param other the package of the other evaluator
    ArchRule evaluatorKnowsNothingOf(String evaluator, String other) {
        return noClasses().that().resideInAPackage(root + "." + evaluator + "..")
                .should().dependOnClassesThat().resideInAPackage(root + "." + other + "..")
                .because("two evaluators prove something only if neither asks the other");
    }

    ArchRule kernelIsPlainData() {
        return packageKnowsOnly("kernel", "number", "place", "text");
    }

    /// @param others besides the package itself and what [#usesLittle] allows from outside
    ArchRule packageKnowsOnly(String name, String... others) {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> outside = not(resideInAnyPackage(root + ".."));
        return classes().that().resideInAPackage(root + "." + name + "..")
                .should().onlyDependOnClassesThat(outside.or(resideInAnyPackage(packages(Stream.concat(Stream.of(name), Stream.of(others)).toArray(String[]::new)))))
                .because("package-info of " + name + " says so");
    }

    ArchRule packagesHaveNoCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /// Method references count as well as calls.
    ArchRule timeAndChanceAreArguments() {
        return noClasses().that().resideInAPackage(root + "..").should().accessTargetWhere(asksForTimeOrChance())
                .because("the same evidence must give the same score tomorrow");
    }

    private static DescribedPredicate<JavaAccess<?>> asksForTimeOrChance() {
        return describe("the clock or chance is asked", access -> {
            String owner = access.getTargetOwner().getFullName();
            String member = access.getTarget().getName();
            boolean clock = (owner.startsWith("java.time.") || owner.equals("java.lang.System")) && CLOCKS.contains(member);
            boolean unseeded = owner.equals("java.util.Random") && member.equals("<init>") && access.getTarget().getFullName().endsWith("()");
            boolean chance = List.of("java.lang.Math.random", "java.util.UUID.randomUUID", "java.util.Collections.shuffle").contains(owner + "." + member);
            boolean generator = access.getTargetOwner().isAssignableTo(ThreadLocalRandom.class) || owner.equals("java.security.SecureRandom")
                    || owner.equals(RandomGenerator.class.getName()) && List.of("getDefault", "of").contains(member);
            boolean today = owner.equals("java.util.Date") && member.equals("<init>") && access.getTarget().getFullName().endsWith("()");
            return clock || unseeded || chance || generator || today;
        });
    }
}
