package heng.core.text;

import java.util.regex.Pattern;

/// What counts as a number in a file: digits with an optional sign, point and exponent of up to three digits.
public final class Decimals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Decimals() {}

    public static boolean is(String text) {
        return isDigits(text) || NUMBER.matcher(text).matches();
    }

    /// Most numbers of the field are a few digits.
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return !text.isEmpty();
    }
}
