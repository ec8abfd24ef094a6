/// Ways through the tree of a campaign: the path to a place, finding one by name, pinyin initials or code; boundaries that were imported. Its own because pages and rights
/// both need it. Start at [heng.server.place.Places] and [heng.server.place.Boundaries].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heng.server.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
