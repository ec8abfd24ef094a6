/// What keeps the server going: a backup of everything, the way back from it, health and figures for whoever watches. Start at [heng.server.upkeep.Backup].
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "campaign", "score", "people"})
package heng.server.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
