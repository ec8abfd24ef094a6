/// The server beside bare PostgreSQL: it runs as a process of its own, started here as an operator would start it, and is called over HTTP. Start at [heng.bench.site.SubmitRun].
@org.jspecify.annotations.NullMarked
package heng.bench.site;
