package heng.core.score;

/// Whether positions leave the computation (S9.10). Off unless somebody entitled says otherwise.
public enum Positions {
    OFF("off"), PUBLISHED("published"), FOR_STUDY("for study");

    private final String word;

    Positions(String word) {
        this.word = word;
    }

    /// What the policy of the campaign decides, and then the wish to see them all the same: marked, and not for publication.
    public static Positions of(boolean allowed, boolean forStudy) {
        return allowed ? PUBLISHED : forStudy ? FOR_STUDY : OFF;
    }

    public String word() {
        return word;
    }

    public boolean shown() {
        return this != OFF;
    }
}
