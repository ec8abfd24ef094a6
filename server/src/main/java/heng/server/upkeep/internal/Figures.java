package heng.server.upkeep.internal;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The registry that all modules count in. No label holds anything of a person: routes are patterns, outcomes are words of ours.
@Configuration(proxyBeanMethods = false)
class Figures {

    @Bean
    static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return registry;
    }

    /// Listens to the collector until the server ends.
    @Bean(destroyMethod = "close")
    static JvmGcMetrics collections(PrometheusMeterRegistry registry) {
        JvmGcMetrics metrics = new JvmGcMetrics();
        metrics.bindTo(registry);
        return metrics;
    }

    /// @return the state that the gauges show, which is looked at anew for each reading
    @Bean
    static Watched watched(PrometheusMeterRegistry registry, Watch watch, DataSource source) {
        if (source instanceof HikariDataSource pool) pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        Watched watched = new Watched(watch);
        gauge(registry, "heng.ledger.leaves", "Leaves in the ledger", watched, state -> state.leaves());
        gauge(registry, "heng.scoreboard.lag.leaves", "Leaves that the scoreboard has not read yet", watched, state -> state.lagLeaves());
        gauge(registry, "heng.scoreboard.lag.seconds", "Age of the oldest leaf that the scoreboard has not read", watched, state -> state.lagSeconds());
        gauge(registry, "heng.ledger.writer.alive", "1 where the thread that appends is alive", watched, state -> state.writing() ? 1 : 0);
        gauge(registry, "heng.database.durable", "1 where the database answers and keeps what it has committed", watched, state -> state.durable() ? 1 : 0);
        return watched;
    }

    private static void gauge(PrometheusMeterRegistry registry, String name, String description, Watched watched, ToDoubleFunction<Watch.State> figure) {
        Gauge.builder(name, watched, one -> figure.applyAsDouble(one.last())).description(description).strongReference(true).register(registry);
    }
}
