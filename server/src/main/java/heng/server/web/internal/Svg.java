package heng.server.web.internal;

import java.util.Locale;

/// How numbers and texts are written in a drawing.
final class Svg {

    private static final double LATIN = 0.56;

    private Svg() {}

    /// One decimal, with a point in every language.
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /// The text as far as it fits; a letter of the Latin alphabet takes about half the width of a Chinese character.
    ///
    /// @param room how many Chinese characters fit
    static String cut(String text, double room) {
        double left = room;
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            left -= letter >= 0x2e80 ? 1 : LATIN;
            if (left < 0) return kept.isEmpty() ? "" : kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)) + "…";
            kept.appendCodePoint(letter);
        }
        return text;
    }

    /// The greatest of 1, 2 and 5 times a power of ten that is not above the limit.
    static double nice(double limit) {
        double size = Math.pow(10, Math.floor(Math.log10(limit)));
        for (double step : new double[] {5, 2, 1}) if (step * size <= limit * (1 + 1e-9)) return step * size;
        return size;
    }
}
