/// The server: the field reports, the ledger keeps, the scoreboard is current. Each package below is a module of Spring Modulith: its root is what
/// others may use, `internal` is its own. Start at [heng.server.Main], then follow a record: `field`, `campaign`, `ledger`, `score`, `web`.
@NullMarked
package heng.server;

import org.jspecify.annotations.NullMarked;
