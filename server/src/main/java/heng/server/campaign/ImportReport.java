package heng.server.campaign;

import heng.core.standard.Title;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of a file of sites, bodies, duties or inspectors.
///
/// @param file as its sender calls it
/// @param whole whether it was to replace the whole table
/// @param total rows in the table now
/// @param refused rows that were refused; they can be fetched, mended and sent again
/// @param why nothing was taken at all; empty where something was
/// @param about what that is about
/// @param refusals the first of them, in both languages
public record ImportReport(long number, String campaign, SetupTable table, String file, Instant at, boolean whole, int added, int changed, int removed, int total, int refused,
        Optional<Hindrance> why, String about, List<Title> refusals) {

    /// So many refusals are shown; the file of refused rows has all.
    public static final int MOST_SHOWN = 200;

    /// Whether anything is to be mended.
    public boolean isClean() {
        return why.isEmpty() && refusals.isEmpty();
    }
}
