/// The server under test: on the PostgreSQL that comes with Heng, over HTTP, in a browser. Start at [heng.server.Site].
@NullMarked
package heng.server;

import org.jspecify.annotations.NullMarked;
