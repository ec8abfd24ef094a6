/// What the module keeps to itself. Start at [heng.server.web].
@NullMarked
package heng.server.web.internal;

import org.jspecify.annotations.NullMarked;
