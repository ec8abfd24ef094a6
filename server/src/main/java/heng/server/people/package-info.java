/// Accounts, roles, devices, and the one place where it is decided who may do what where. Knows nothing of campaigns: those tell it where a request
/// leads ([heng.server.people.Territory]). Start at [heng.server.people.Allowed].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heng.server.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
