/// What a standard asks of somebody who stands at a site: its items and their fields. Its own because forms and checks both need it. Start at [heng.server.standard.SiteForm].
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heng.server.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
