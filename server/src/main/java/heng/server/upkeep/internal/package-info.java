/// What the module keeps to itself. Start at [heng.server.upkeep].
@NullMarked
package heng.server.upkeep.internal;

import org.jspecify.annotations.NullMarked;
