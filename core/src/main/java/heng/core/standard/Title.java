package heng.core.standard;

import heng.core.text.Problems;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import java.util.Locale;

/// A title in Chinese and English. A single text stands for both.
public record Title(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    public static Title of(YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Scalar(var _, String text)) return new Title(text, text);
        Fields fields = Fields.of(node, problems, "title: {zh: …, en: …}", "zh", "en");
        String zh = fields.text("zh").orElse(fields.text("en").orElse(""));
        return new Title(zh, fields.text("en").orElse(zh));
    }

    /// The title of something that has none: its code.
    static Title of(Fields fields, String code) {
        return fields.node("title").map(node -> of(node, fields.problems())).orElse(new Title(code, code));
    }
}
