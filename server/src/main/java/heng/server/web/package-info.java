/// The pages. No rule of the domain is decided here. Start at [heng.server.web.internal.BoardPages].
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "ledger", "people", "score", "standard", "place", "field"})
package heng.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
