package heng.server.people.internal;

import heng.core.place.PlaceCode;
import heng.server.people.Access;
import heng.server.people.Accounts;
import heng.server.people.Allowed;
import heng.server.people.Devices;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.people.Territory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Asks the rule of the endpoint before every request. What has no rule is refused.
@Component
class AccessInterceptor implements HandlerInterceptor {

    static final String PERSON = Person.class.getName();

    private final Access access;
    private final Accounts accounts;
    private final Devices devices;
    private final Territory territory;

    AccessInterceptor(Access access, Accounts accounts, Devices devices, Territory territory) {
        this.access = access;
        this.accounts = accounts;
        this.devices = devices;
        this.territory = territory;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) return true; // styles and scripts, the same for everybody
        Allowed rule = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allowed.class) : null;
        if (rule == null) throw new AccessDeniedException("No rule is declared for " + handler);
        if (request.getAttribute(Allowed.class.getName()) == null) request.setAttribute(Allowed.class.getName(), rule); // the page that says no says to whom it says yes
        Map<String, String> path = variables(request);
        Optional<Person> person = rule.at() == Allowed.Where.DEVICE ? devices.find(path.getOrDefault("token", "")).flatMap(device -> accounts.find(device.account())) : signedIn();
        person.ifPresent(known -> request.setAttribute(PERSON, known));
        List<Role> roles = List.of(rule.value());
        if (roles.contains(Role.PUBLIC)) return true;
        if (person.isEmpty() || !access.mayAnywhere(person.get(), roles)) throw new AccessDeniedException("This needs one of " + roles);
        if (!may(person.get(), roles, rule.at(), path, request)) throw new AccessDeniedException("This needs one of " + roles + " for the place");
        return true;
    }

    private boolean may(Person person, List<Role> roles, Allowed.Where at, Map<String, String> path, HttpServletRequest request) {
        String campaign = path.getOrDefault("campaign", "");
        return switch (at) {
            case ANYWHERE, DEVICE -> true;
            case EVERYWHERE -> access.mayEverywhere(person, roles);
            case CAMPAIGN -> access.may(person, roles, campaign, here(territory.root(campaign)));
            case PLACE -> access.may(person, roles, campaign, here(territory.place(campaign, path.getOrDefault("place", ""))));
            case RECORD -> access.may(person, roles, campaign, here(territory.placeOfRecord(campaign, Objects.requireNonNullElse(request.getParameter("id"), ""))));
        };
    }

    private static PlaceCode here(Optional<PlaceCode> place) {
        return place.orElseThrow(NotHere::new);
    }

    private Optional<Person> signedIn() {
        @Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) return Optional.empty();
        return accounts.find(authentication.getName());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return (Map<String, String>) Objects.requireNonNullElse(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
    }
}
