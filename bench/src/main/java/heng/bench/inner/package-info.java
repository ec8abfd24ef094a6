/// The inner parts under JMH: reading cells, walking over them, and the divisions in it. `heng bench inner` runs them.
@org.jspecify.annotations.NullMarked
package heng.bench.inner;
