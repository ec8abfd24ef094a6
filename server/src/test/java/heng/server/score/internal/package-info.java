/// Standings, tested where they are made.
@NullMarked
package heng.server.score.internal;

import org.jspecify.annotations.NullMarked;
