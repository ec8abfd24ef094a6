@org.jspecify.annotations.NullMarked
package heng.postgres;
