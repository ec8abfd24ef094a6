/// Tests of what pages draw.
@org.jspecify.annotations.NullMarked
package heng.server.web.internal;
