@org.jspecify.annotations.NullMarked
package heng.bench.site;
