package heng.server.upkeep.internal;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Gives each request a number that stands in its answer and in every line of the log, and times it by its route. The path itself is never noted: it may hold the
/// token of a device or the name of somebody.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestWatch extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger("heng.server.requests");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final Set<String> OWN = Set.of("/login", "/logout"); // answered before any route is found
    private static final Duration[] BOUNDS = {Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(60), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5)};

    private record Kind(String method, String route, int status) {}

    private final PrometheusMeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final boolean told;

    /// @param told whether each request gets a line in the log
    RequestWatch(PrometheusMeterRegistry registry, @Value("${heng.log.requests:false}") boolean told) {
        this.registry = registry;
        this.told = told;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        long began = System.nanoTime();
        response.setHeader(HEADER, id);
        MDC.put("request", id);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            done(request, status, System.nanoTime() - began);
            MDC.remove("request");
        }
    }

    private void done(HttpServletRequest request, int status, long nanos) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        String route = route(request);
        timers.computeIfAbsent(new Kind(method, route, status), this::timer).record(Duration.ofNanos(nanos));
        if (told) LOG.atInfo().addKeyValue("http.request.method", method).addKeyValue("http.route", route).addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", nanos).log("{} {} {}", method, route, status);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests").description("Requests by route").tag("method", kind.method).tag("route", kind.route).tag("status", String.valueOf(kind.status))
                .serviceLevelObjectives(BOUNDS).register(registry);
    }

    private static String route(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) return pattern;
        return OWN.contains(request.getServletPath()) ? request.getServletPath() : "none";
    }
}
