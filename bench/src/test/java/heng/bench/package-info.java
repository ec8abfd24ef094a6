/// Tests of the comparisons, on a small share.
@org.jspecify.annotations.NullMarked
package heng.bench;
