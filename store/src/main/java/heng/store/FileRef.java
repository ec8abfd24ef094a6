package heng.store;

import heng.core.place.CoordinateSystem;
import heng.core.text.Spot;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/// A file as somebody named it.
///
/// @param name as written: a path from the folder of the campaign, for a workbook perhaps with `#` and the name of a sheet; refusals of what stands in the file use it
/// @param spot where it is named, such as a line of the campaign; refused there if there is no such file
/// @param table what it holds, as the campaign calls it: `records`, `sites`, …
/// @param told what the campaign says of it
public record FileRef(String name, Spot spot, String table, Told told) {

    /// What nobody can see from outside for certain.
    ///
    /// @param encoding of a text; detected where it is not told
    /// @param coordinates of the positions in a register of sites
    public record Told(Optional<Charset> encoding, Optional<CoordinateSystem> coordinates) {

        static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
    }

    public FileRef(String name, Spot spot) {
        this(name, spot, "", Told.NOTHING);
    }

    /// The name without that of a sheet.
    public String path() {
        return sheetAt() < 0 ? name : name.substring(0, sheetAt());
    }

    /// The sheet of a workbook, where one is named.
    public Optional<String> sheet() {
        return sheetAt() < 0 ? Optional.empty() : Optional.of(name.substring(sheetAt() + 1));
    }

    private int sheetAt() {
        String lower = name.toLowerCase(Locale.ROOT);
        int at = Math.max(lower.indexOf(".xlsx#"), lower.indexOf(".xls#"));
        return at < 0 ? -1 : lower.indexOf('#', at);
    }
}
