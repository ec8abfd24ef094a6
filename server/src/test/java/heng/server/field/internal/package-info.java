/// Forms, tested where they are made.
@NullMarked
package heng.server.field.internal;

import org.jspecify.annotations.NullMarked;
