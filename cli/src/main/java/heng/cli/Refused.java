package heng.cli;

import heng.core.text.Problems;

/// Carries the refusals of a command up to [Main], which prints them and ends with status 2.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problems problems;

    Refused(Problems problems) {
        super(null, null, false, false);
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }
}
