package heng.server.people.internal;

import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells PostgreSQL who acts, and where he keeps accounts, for one transaction: with its end the settings are gone, so that no connection of the pool carries them to the next.
@Component
class Acting {

    private final JdbcClient jdbc;
    private final DeviceMemory devices;
    private final TransactionTemplate transaction;

    Acting(JdbcClient jdbc, DeviceMemory devices, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.devices = devices;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Whoever writes to a table of persons does it here: what is remembered of them is forgotten then.
    <T> T as(Person person, Supplier<T> work) {
        try {
            return java.util.Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("select set_config('heng.account', :who, true), set_config('heng.scope', :scope, true)").param("who", person.account()).param("scope", scope(person))
                        .query((row, _) -> row.getString(1)).single();
                return work.get();
            }));
        } finally {
            devices.forget();
        }
    }

    /// The places in which somebody keeps accounts, by commas; a code with a comma in it opens nothing.
    static String scope(Person person) {
        if (person.inForce().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && grant.isEverywhere())) return Grant.EVERYWHERE;
        return person.inForce().stream().filter(grant -> grant.role() == Role.ADMINISTRATOR).map(Grant::place).filter(place -> !place.contains(",")).distinct().collect(Collectors.joining(","));
    }
}
