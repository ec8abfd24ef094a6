/// YAML nodes as text.
@org.jspecify.annotations.NullMarked
package heng.sheet.yaml;
