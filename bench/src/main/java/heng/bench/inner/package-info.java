/// The inner parts under JMH: reading cells, and walking over them. `heng bench inner` runs them.
@org.jspecify.annotations.NullMarked
package heng.bench.inner;
