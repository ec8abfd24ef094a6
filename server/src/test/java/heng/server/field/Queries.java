package heng.server.field;

/// SQL whose plan a test looks at.
public final class Queries {

    /// Which leaf names the one called `:named`.
    public static final String REPLACED_BY = Edits.REPLACED_BY;

    private Queries() {}
}
