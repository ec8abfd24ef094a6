package heng.server.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Forgets the audit trail after a time. The server cannot delete from it; a function of the owner does, and refuses what is younger than 180 days.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditRetention {

    static final int LEAST_DAYS = 180;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int days;

    /// @param days our default: 365
    AuditRetention(JdbcClient jdbc, Clock clock, @Value("${heng.audit.days:365}") int days) {
        if (days < LEAST_DAYS) throw new IllegalStateException("heng.audit.days is " + days + "; the audit trail is kept for " + LEAST_DAYS + " days at least.\nMaybe set it to 365.");
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT1M")
    void daily() {
        long forgotten = forget();
        if (forgotten > 0) System.getLogger(AuditRetention.class.getName()).log(System.Logger.Level.INFO, "{0} entries of the audit trail older than {1} days were forgotten", forgotten, days);
    }

    /// How many entries were too old.
    long forget() {
        return jdbc.sql("select heng_forget_audit(:before)").param("before", clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }
}
