package heng.server.field.internal;

import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.people.Access;
import heng.server.people.Accounts;
import heng.server.people.Allowed;
import heng.server.people.Person;
import heng.server.people.Role;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/// Visits as JSON go past Spring's filters and dispatcher, which took a fifth of the time of a request (decision 0053). The endpoint is [JsonEndpoint] either way, and so is its rule. Whatever is not the plain
/// case (another way of writing the path, nobody's token, no such campaign, not JSON) goes the long way and is answered there.
@Component(ShortWay.NAME)
final class ShortWay implements Filter {

    static final String NAME = "shortWay";

    private static final Pattern PATH = Pattern.compile("/d/([A-Za-z0-9_-]{1,100})/c/([A-Za-z0-9_-]{1,100})/records");

    private final JsonEndpoint endpoint;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final Access access;
    private final HandlerExceptionResolver faults;
    private final List<Role> roles;

    /// @param faults answers what fails, as on the long way
    ShortWay(JsonEndpoint endpoint, Campaigns campaigns, Accounts accounts, Access access, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver faults) {
        this.endpoint = endpoint;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.access = access;
        this.faults = faults;
        roles = List.of(rule().value());
    }

    /// Stands behind what numbers and times requests, before all else; made when everything else is, so that a start that fails says why in one place.
    @Configuration(proxyBeanMethods = false)
    static class Standing {

        @Bean
        static DelegatingFilterProxyRegistrationBean shortWayRegistration() {
            var registration = new DelegatingFilterProxyRegistrationBean(NAME);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return registration;
        }
    }

    /// What stands at the endpoint.
    private static Allowed rule() {
        List<Allowed> rules = Arrays.stream(JsonEndpoint.class.getDeclaredMethods()).map(method -> method.getAnnotation(Allowed.class)).filter(Objects::nonNull).toList();
        if (rules.size() != 1 || rules.getFirst().at() != Allowed.Where.DEVICE) throw new IllegalStateException("The short way knows one rule, for the owner of a device; not " + rules);
        return rules.getFirst();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answered)) throw new ServletException("Not HTTP");
        boolean taken;
        try {
            taken = took(asked, answered);
        } catch (RuntimeException e) {
            if (faults.resolveException(asked, answered, null, e) == null) throw e;
            taken = true;
        }
        if (!taken) chain.doFilter(request, response);
    }

    private boolean took(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST") || request.getQueryString() != null || !MediaType.APPLICATION_JSON_VALUE.equals(request.getContentType())) return false;
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) return false;
        Optional<Running> campaign = campaigns.find(path.group(2));
        Optional<Person> person = campaign.flatMap(_ -> accounts.ofDevice(path.group(1))).flatMap(this::admitted);
        if (campaign.isEmpty() || person.isEmpty()) return false;
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, JsonEndpoint.PATH);
        write(endpoint.answer(campaign.get(), person.get(), request), response);
        return true;
    }

    private Optional<Person> admitted(Person person) {
        return access.right(person, one -> access.mayAnywhere(one, roles)).map(person::acting);
    }

    private static void write(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        byte[] body = Objects.requireNonNull(answer.getBody());
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
