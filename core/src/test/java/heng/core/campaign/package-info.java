@org.jspecify.annotations.NullMarked
package heng.core.campaign;
