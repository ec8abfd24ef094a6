/// Tests of S12 and S13.
@org.jspecify.annotations.NullMarked
package heng.core.robust;
