package heng.core.kernel;

import java.util.Locale;

/// The rank that equal values share (S8.4): 1 2 2 4, 1 3 3 4, 1 2.5 2.5 4, 1 2 2 3.
public enum Ties {
    MIN, MAX, MEAN, DENSE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
