package heng.core.score;

import heng.core.number.Num;

/// How a position changed since the last round (S9.9), or why that is not said.
public sealed interface Since {

    /// @param by the position now less the position then: below 0 is up
    record Moved(Num then, Num by) implements Since {}

    /// Why there is no change to show.
    enum None implements Since {
        NO_ROUND("no earlier round"), NOT_PUBLISHED_THEN("not published then"), NOT_IN_TREE("not in the tree then"), OTHER_GROUP("another cohort then"),
        NOT_RANKED_THEN("no position then"), OTHER_MEMBERS("other places in the group then");

        private final String word;

        None(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
