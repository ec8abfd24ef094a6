package heng.server.people.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets an account and an address try to sign in so often, and no more: ten failures in a quarter of an hour close the door until the oldest is that old. An account counts
/// as one however it is written (name, phone number, spaces); a name that nobody has counts in the same way, so that the door says nothing of who is here.
final class LoginGate extends OncePerRequestFilter {

    static final int MOST_FAILURES = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 10_000;
    private static final int LONGEST_NAME = 200;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true);

    private final UnaryOperator<String> accountOf;

    /// @param accountOf the account that somebody means who writes a name; the name itself where there is none
    LoginGate(Clock clock, UnaryOperator<String> accountOf) {
        this.clock = clock;
        this.accountOf = accountOf;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && request.getServletPath().equals("/login"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (isClosed(account(request)) || isClosed(address(request))) {
            response.sendRedirect(request.getContextPath() + "/login?wait");
            return;
        }
        chain.doFilter(request, response);
    }

    void failed(HttpServletRequest request) {
        note(account(request));
        note(address(request));
    }

    synchronized boolean isClosed(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) return false;
        while (!times.isEmpty() && times.peekFirst().isBefore(clock.instant().minus(WINDOW))) times.removeFirst();
        return times.size() >= MOST_FAILURES;
    }

    private synchronized void note(String key) {
        failures.computeIfAbsent(key, _ -> new ArrayDeque<>()).addLast(clock.instant());
        Iterator<String> oldest = failures.keySet().iterator();
        if (failures.size() > MOST_KEYS) {
            oldest.next();
            oldest.remove();
        }
    }

    private String account(HttpServletRequest request) {
        String written = Objects.requireNonNullElse(request.getParameter("username"), "");
        return "account " + accountOf.apply(written.substring(0, Math.min(LONGEST_NAME, written.length())));
    }

    private static String address(HttpServletRequest request) {
        return "address " + request.getRemoteAddr();
    }
}
