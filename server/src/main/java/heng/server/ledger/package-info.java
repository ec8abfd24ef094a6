/// The ledger in PostgreSQL: one writer, groups of submissions in one transaction, a receipt only after it is durable. What is in a leaf is the
/// business of others. Start at [heng.server.ledger.Ledger].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heng.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
