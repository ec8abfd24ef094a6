/// What the module keeps to itself. Start at [heng.server.place].
@NullMarked
package heng.server.place.internal;

import org.jspecify.annotations.NullMarked;
