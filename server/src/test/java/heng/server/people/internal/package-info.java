/// Small parts of people, each by itself. Start at [heng.server.people.internal.PhoneTest].
@NullMarked
package heng.server.people.internal;

import org.jspecify.annotations.NullMarked;
