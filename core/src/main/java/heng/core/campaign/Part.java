package heng.core.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The part a body has in answering: 牵头, 责任, 配合, 包联.
public enum Part {
    /// Leads; one for each line of the matrix.
    LEAD("牵头"),
    RESPONSIBLE("责任"),
    SUPPORTING("配合"),
    /// Is paired with a site or a territory without being in charge of it.
    PARTNER("包联");

    private final String chinese;

    Part(String chinese) {
        this.chinese = chinese;
    }

    /// `lead`: as a matrix writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By either word, also with 单位 behind the Chinese one; empty for another text.
    public static Optional<Part> of(String text) {
        String word = text.endsWith("单位") ? text.substring(0, text.length() - 2) : text;
        return Arrays.stream(values()).filter(part -> part.word().equals(word) || part.chinese.equals(word)).findFirst();
    }

    /// What may stand in a matrix.
    public static List<String> words() {
        return Arrays.stream(values()).map(Part::word).toList();
    }
}
