/// Tests of ways through a tree.
@org.jspecify.annotations.NullMarked
package heng.server.place;
