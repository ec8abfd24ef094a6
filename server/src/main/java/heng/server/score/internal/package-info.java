/// What the module keeps to itself. Start at [heng.server.score].
@NullMarked
package heng.server.score.internal;

import org.jspecify.annotations.NullMarked;
