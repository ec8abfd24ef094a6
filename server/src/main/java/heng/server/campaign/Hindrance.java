package heng.server.campaign;

import java.util.Locale;

/// Why nothing was changed; what it is about is said beside it.
public enum Hindrance {
    /// The state does not allow the step.
    NOT_NOW,
    REASON_MISSING,
    /// The id has other signs than letters, digits and hyphens, or more than 60 of them.
    ID_UNFIT,
    ID_TAKEN,
    /// The account has no role at the root.
    ROOT_NOT_YOURS,
    /// No file that came begins with `heng: campaign/1`.
    NO_CAMPAIGN_FILE,
    /// Several do, and none names all others.
    SEVERAL_CAMPAIGN_FILES,
    /// A name that cannot be a file below a folder.
    FILE_NAME,
    TOO_LARGE,
    /// The packed file cannot be unpacked.
    ZIP_BROKEN,
    NO_FILE,
    /// A file cannot be read as the table that was chosen.
    FILE_UNREADABLE,
    /// The files of the campaign lie outside the data folder, where its owner changes them.
    NOT_MADE_HERE,
    /// Visits have begun: sites may be added, and neither vanish, move nor change type.
    SITES_STAND,
    /// Visits have begun, and the change would draw other sites.
    SAMPLE_STANDS,
    /// Rows were refused, and the whole table was to be replaced.
    ROWS_MISSING,
    /// Rows of another table name what would be there no more.
    ROWS_DEPEND,
    /// Somebody else changed the campaign at the same time.
    CHANGED_MEANWHILE,
    /// No such standard is offered.
    NO_STANDARD,
    /// A quantity beyond what is kept.
    LIMIT;

    /// `not-now`
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
