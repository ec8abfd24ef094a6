package heng.core.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Grades and their numbers, in the order in which they were met. For several threads.
final class Grades {

    private final List<String> grades = new ArrayList<>();

    synchronized int number(String grade) {
        int known = grades.indexOf(grade);
        if (known >= 0) return known;
        grades.add(grade);
        return grades.size() - 1;
    }

    synchronized String text(int number) {
        return grades.get(number);
    }

    /// `null` for a number that no grade has.
    synchronized @Nullable String find(int number) {
        return number < grades.size() ? grades.get(number) : null;
    }
}
