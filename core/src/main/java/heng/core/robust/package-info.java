/// How far a score can be trusted, and what it would be: intervals for what was not visited (S12), and what is lost and could be won (S13). Uses `reference`, to which
/// both are another set of cells. Start at [heng.core.robust.Bootstrap] and [heng.core.robust.Losses].
@NullMarked
package heng.core.robust;

import org.jspecify.annotations.NullMarked;
