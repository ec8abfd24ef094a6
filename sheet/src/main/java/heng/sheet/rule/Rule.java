package heng.sheet.rule;

import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.sheet.note.Remark;
import java.util.List;

/// What a text was understood to mean: a template of `heng:rules`, or steps where no template says it.
public sealed interface Rule {

    /// What was taken as the usual reading, for somebody to confirm.
    List<Remark> assumed();

    /// @param with its parameters besides sites and methods
    record OfTemplate(String template, Dict with, List<Remark> assumed) implements Rule {}

    /// @param steps what follows `records`
    record OfSteps(List<YamlNode> steps, List<Remark> assumed) implements Rule {}
}
