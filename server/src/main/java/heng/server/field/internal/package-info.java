/// What the module keeps to itself. Start at [heng.server.field].
@NullMarked
package heng.server.field.internal;

import org.jspecify.annotations.NullMarked;
