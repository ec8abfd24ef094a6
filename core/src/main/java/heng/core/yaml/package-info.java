/// YAML as nodes that know where they stand and what was written, before anything is taken for a number or a date. snakeyaml-engine parses;
/// nothing else in the project sees it. Start at [heng.core.yaml.Fields].
@org.jspecify.annotations.NullMarked
package heng.core.yaml;
