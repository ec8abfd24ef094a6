/// What the ledger's records amount to: kept current from the ledger, rebuilt from it at every start. Start at [heng.server.score.Scores].
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "ledger"})
package heng.server.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
