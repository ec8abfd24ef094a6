package heng.core.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a row of a records file is (S4.0): a fact of one of seven kinds, or a word about another row. Files write the English word or the Chinese one.
public enum RecordKind {
    /// Something seen, with any fields. What stands in a file without a kind.
    OBSERVATION("observation", "观察"),
    /// A whole number of things.
    COUNT("count", "计数"),
    /// A measured number.
    VALUE("value", "数值"),
    GRADE("grade", "等级"),
    /// What one respondent answered; nobody is named.
    SURVEY("survey", "问卷"),
    /// What somebody found in the papers of a place.
    REVIEW("review", "材料审核"),
    /// Something that happened; it becomes an [Event].
    EVENT("event", "事件"),
    /// A whole record that counts in place of the one it names.
    CORRECTION("correction", "更正"),
    /// Takes back the record it names and puts nothing in its place.
    RETRACTION("retraction", "撤回");

    private final String word;
    private final String chinese;

    RecordKind(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    public String word() {
        return word;
    }

    /// Whether it names the record it speaks of.
    public boolean supersedes() {
        return this == CORRECTION || this == RETRACTION;
    }

    /// Whether a column can measure it: neither an event nor a word about another row.
    public boolean isEvidence() {
        return this != EVENT && !supersedes();
    }

    /// The kind of a word in either language.
    public static Optional<RecordKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(text) || kind.chinese.equals(text)).findFirst();
    }

    /// Every English word, for a message.
    public static String words() {
        return Arrays.stream(values()).map(RecordKind::word).collect(Collectors.joining(", "));
    }
}
