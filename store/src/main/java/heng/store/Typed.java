package heng.store;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cells as people type them, in the forms that are computed with and compared. Names and free text are never touched.
final class Typed {

    private static final int FULL_WIDTH = 0xFEE0;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern PERCENT = Pattern.compile("([+-]?\\d{1,20}(?:\\.\\d{1,20})?) ?%");

    private Typed() {}

    /// A code or another key: letters, digits, `－`, `．`, `＿`, `＃` of full width become those of half width. Other signs stay: they may be part of a name.
    static String code(String text) {
        StringBuilder half = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || c == '－' || c == '．' || c == '＿' || c == '＃';
            if (!wide) continue;
            if (half == null) half = new StringBuilder(text);
            half.setCharAt(i, (char) (c - FULL_WIDTH));
        }
        return half == null ? text : half.toString();
    }

    /// Everything of half width, where a number or a date is looked for.
    static String half(String text) {
        StringBuilder half = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char to = c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c == '\u3000' || c == '\u00a0' ? ' ' : c == '−' ? '-' : c;
            if (to == c) continue;
            if (half == null) half = new StringBuilder(text);
            half.setCharAt(i, to);
        }
        return half == null ? text : half.toString();
    }

    /// Whether it is a number in digits of half width.
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// A number with half-width digits, and a percentage as the share it is (95 % is 0.95), if the text is one; else the text as it was.
    static String value(String text) {
        String half = half(text);
        Matcher percent = PERCENT.matcher(half);
        if (percent.matches()) return new BigDecimal(percent.group(1)).movePointLeft(2).toPlainString();
        return half.equals(text) || !isNumber(half) ? text : half;
    }
}
