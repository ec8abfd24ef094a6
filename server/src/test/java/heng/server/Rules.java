package heng.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import heng.server.people.Allowed;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.function.RouterFunction;

/// The rules of [ModulesTest].
final class Rules {

    private static final DescribedPredicate<JavaMethod> ENDPOINT = DescribedPredicate.describe("is an endpoint",
            method -> method.isAnnotatedWith(RequestMapping.class) || method.isMetaAnnotatedWith(RequestMapping.class));

    static final ArchRule EVERY_ENDPOINT_HAS_A_RULE = methods().that(ENDPOINT).should().beAnnotatedWith(Allowed.class);

    /// What answers beside the endpoints would ask no rule: these number requests, count sign-ins, and take visits by the rule of their endpoint.
    static final ArchRule NO_OTHER_WAY_IN = noClasses().that().doNotHaveFullyQualifiedName("heng.server.upkeep.internal.RequestWatch").and().doNotHaveFullyQualifiedName("heng.server.people.internal.LoginGate")
            .and().doNotHaveFullyQualifiedName("heng.server.field.internal.ShortWay")
            .should().beAssignableTo(Filter.class).orShould().beAssignableTo(Servlet.class).orShould().beAssignableTo(HttpRequestHandler.class).orShould().dependOnClassesThat().areAssignableTo(RouterFunction.class);

    static final ArchRule NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME = noClasses().that().doNotHaveFullyQualifiedName("heng.server.LedgerCommand$Verify")
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now");

    static final ArchRule NO_SPRING = noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

    private Rules() {}

    static List<JavaMethod> endpoints(JavaClasses classes) {
        return classes.stream().flatMap(one -> one.getMethods().stream()).filter(ENDPOINT).toList();
    }
}
