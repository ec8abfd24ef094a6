/// Campaigns that run here: read from their file, their records imported into the ledger, later records checked by the same law. Start at [heng.server.campaign.Campaigns].
@NullMarked
@ApplicationModule(allowedDependencies = {"ledger", "people", "standard", "place"})
package heng.server.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
