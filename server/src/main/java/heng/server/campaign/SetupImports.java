package heng.server.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tables of a campaign by file (CSV, JSON Lines, Parquet, Excel). The same file may come again: rows update by key, refused rows stay out and can be mended.
public interface SetupImports {

    /// @param whole the file replaces the table; then every row must be good. Else its rows are added, or put in the place of those with their key
    /// @param locale of the reasons in the file of refused rows
    ImportReport take(String campaign, SetupTable table, Upload file, boolean whole, String by, Locale locale);

    /// The latest first, at most fifty.
    List<ImportReport> of(String campaign);

    Optional<ImportReport> find(String campaign, long number);

    /// The refused rows as a workbook, with where and why in columns of their own; empty where there are none.
    Optional<byte[]> refusedRows(String campaign, long number);

    /// A table as a workbook: what it holds now, or its head alone.
    byte[] workbook(Running campaign, SetupTable table, boolean empty);
}
