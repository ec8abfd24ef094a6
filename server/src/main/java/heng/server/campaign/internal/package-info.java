/// What the module keeps to itself. Start at [heng.server.campaign].
@NullMarked
package heng.server.campaign.internal;

import org.jspecify.annotations.NullMarked;
