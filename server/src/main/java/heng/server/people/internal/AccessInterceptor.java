package heng.server.people.internal;

import heng.core.place.PlaceCode;
import heng.server.people.Access;
import heng.server.people.Accounts;
import heng.server.people.Allowed;
import heng.server.people.ApiTokens;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.people.Sessions;
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
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Asks the rule of the endpoint before every request. What has no rule is refused.
@Component
class AccessInterceptor implements HandlerInterceptor {

    static final String PERSON = Person.class.getName();
    private static final String BEARER = "Bearer ";

    private final Access access;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Territory territory;

    AccessInterceptor(Access access, Accounts accounts, ApiTokens tokens, Territory territory) {
        this.access = access;
        this.accounts = accounts;
        this.tokens = tokens;
        this.territory = territory;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) return true; // styles and scripts, the same for everybody
        Allowed rule = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allowed.class) : null;
        if (rule == null) throw new AccessDeniedException("No rule is declared for " + handler);
        if (request.getAttribute(Allowed.class.getName()) == null) request.setAttribute(Allowed.class.getName(), rule); // the page that says no says to whom it says yes
        Map<String, String> path = variables(request);
        Optional<Person> person = rule.at() == Allowed.Where.DEVICE ? accounts.ofDevice(path.getOrDefault("token", "")) : signedIn(request);
        person.ifPresent(known -> request.setAttribute(PERSON, known));
        List<Role> roles = List.of(rule.value());
        if (roles.contains(Role.PUBLIC)) return true;
        if (person.isEmpty() || !access.mayAnywhere(person.get(), roles)) throw new AccessDeniedException("This needs one of " + roles);
        String right = access.right(person.get(), one -> access.mayAnywhere(one, roles) && may(one, roles, rule.at(), path, request))
                .orElseThrow(() -> new AccessDeniedException("This needs one of " + roles + " for the place"));
        request.setAttribute(PERSON, person.get().acting(right));
        return true;
    }

    private boolean may(Person person, List<Role> roles, Allowed.Where at, Map<String, String> path, HttpServletRequest request) {
        String campaign = path.getOrDefault("campaign", "");
        return switch (at) {
            case ANYWHERE, DEVICE -> true;
            case ACCOUNT -> access.keeps(person, roles, accounts.grantsOf(path.getOrDefault("account", "")).orElseThrow(NotHere::new));
            case EVERYWHERE -> access.mayEverywhere(person, roles);
            case CAMPAIGN -> access.may(person, roles, campaign, here(territory.root(campaign)));
            case PLACE -> access.may(person, roles, campaign, here(territory.place(campaign, path.getOrDefault("place", ""))));
            case RECORD -> access.may(person, roles, campaign, here(territory.placeOfRecord(campaign, Objects.requireNonNullElse(request.getParameter("id"), ""))));
        };
    }

    private static PlaceCode here(Optional<PlaceCode> place) {
        return place.orElseThrow(NotHere::new);
    }

    /// Who has signed in, unless he was locked or his password or grants have changed since: then the session ends here.
    /// Who shows a token is nobody else, also where a browser is signed in.
    private Optional<Person> signedIn(HttpServletRequest request) {
        @Nullable String shown = request.getHeader("Authorization");
        if (shown != null && shown.startsWith(BEARER)) return tokens.account(shown.substring(BEARER.length()).strip()).flatMap(accounts::find);
        @Nullable Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) return Optional.empty();
        Optional<Person> person = accounts.find(authentication.getName()).filter(known -> Sessions.isOf(request, known.epoch()));
        if (person.isEmpty()) end(request);
        return person;
    }

    /// From here on the request is one of somebody unknown.
    private static void end(HttpServletRequest request) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new AnonymousAuthenticationToken("ended", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return (Map<String, String>) Objects.requireNonNullElse(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), Map.of());
    }
}
