/// How records arrive: JSON and OpenRosa, each from a device with an address of its own. Start at [heng.server.field.Submissions].
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "ledger", "people", "standard", "place"})
package heng.server.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
