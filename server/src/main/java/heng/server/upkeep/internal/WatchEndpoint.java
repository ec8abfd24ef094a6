package heng.server.upkeep.internal;

import heng.server.ledger.Ledger;
import heng.server.people.Access;
import heng.server.people.Allowed;
import heng.server.people.Person;
import heng.server.people.Role;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Figures for Prometheus and health for whoever restarts or balances (docs/operations.md). Figures are for who shows the token, and for administrators.
@RestController
final class WatchEndpoint {

    private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain; version=0.0.4; charset=utf-8");

    private final PrometheusMeterRegistry registry;
    private final Watched watched;
    private final WatchToken token;
    private final Access access;
    private final Ledger ledger;

    WatchEndpoint(PrometheusMeterRegistry registry, Watched watched, WatchToken token, Access access, Ledger ledger) {
        this.registry = registry;
        this.watched = watched;
        this.token = token;
        this.access = access;
        this.ledger = ledger;
    }

    @GetMapping("/metrics")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    ResponseEntity<String> metrics(HttpServletRequest request, @Nullable Person person) {
        if (!mayLook(request, person)) throw new AccessDeniedException("This needs the token of metrics.token");
        watched.look();
        return ResponseEntity.ok().contentType(PROMETHEUS).cacheControl(CacheControl.noStore()).body(registry.scrape());
    }

    /// 503 says: start it again.
    @GetMapping("/health/live")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    ResponseEntity<Map<String, Object>> live() {
        boolean writing = ledger.isWriting();
        return ResponseEntity.status(writing ? 200 : 503).cacheControl(CacheControl.noStore()).body(Map.of("status", writing ? "up" : "down"));
    }

    /// 503 says: send nobody here now. The reasons are for who may read figures.
    @GetMapping("/health/ready")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    ResponseEntity<Map<String, Object>> ready(HttpServletRequest request, @Nullable Person person) {
        Watch.State state = watched.recent();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", state.ready() ? "ready" : "not ready");
        if (mayLook(request, person)) {
            body.put("databaseDurable", state.durable());
            body.put("ledgerWriterAlive", state.writing());
            body.put("leaves", state.leaves());
            body.put("scoreboardLagLeaves", state.lagLeaves());
            body.put("scoreboardLagSeconds", state.lagSeconds());
        }
        return ResponseEntity.status(state.ready() ? 200 : 503).cacheControl(CacheControl.noStore()).body(body);
    }

    private boolean mayLook(HttpServletRequest request, @Nullable Person person) {
        return token.isShownBy(request) || person != null && access.mayEverywhere(person, List.of(Role.ADMINISTRATOR));
    }
}
