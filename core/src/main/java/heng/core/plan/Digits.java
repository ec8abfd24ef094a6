package heng.core.plan;

import heng.core.number.LongGrid;

/// Numbers as most files write them: a sign, up to 15 digits, a point. Both the digits and the power of ten are exact as doubles then, so that their quotient
/// is the nearest double (Clinger 1990).
final class Digits {

    private Digits() {}

    /// The digits without the point; [LongGrid#NONE] for a number written otherwise.
    static long whole(String text) {
        int length = text.length();
        boolean negative = length > 0 && text.charAt(0) == '-';
        long whole = 0;
        int digits = 0;
        int points = 0;
        for (int i = negative ? 1 : 0; i < length; i++) {
            char sign = text.charAt(i);
            if (sign == '.') {
                points++;
            } else if (sign >= '0' && sign <= '9') {
                whole = 10 * whole + (sign - '0');
                digits++;
            } else {
                return LongGrid.NONE;
            }
            if (digits > 15) return LongGrid.NONE;
        }
        if (digits == 0 || points > 1) return LongGrid.NONE;
        return negative ? -whole : whole;
    }

    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }
}
