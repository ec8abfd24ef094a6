/// What the module keeps to itself. Start at [heng.server.ledger].
@NullMarked
package heng.server.ledger.internal;

import org.jspecify.annotations.NullMarked;
