/// Ways through the tree of a campaign: the path to a place, finding one by name or code. Its own because pages and rights both need it. Start at [heng.server.place.Places].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heng.server.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
