/// What the module keeps to itself. Start at [heng.server.people].
@NullMarked
package heng.server.people.internal;

import org.jspecify.annotations.NullMarked;
