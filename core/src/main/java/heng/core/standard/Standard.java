package heng.core.standard;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.text.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A standard as read: its kernel, and everything around it that does not change a score.
///
/// @param status `ours`, `example` or `published`
/// @param items by code, also those that are observe-only
/// @param siteTypes by code; records and sites may name no others
/// @param sources what the keys behind literals mean
/// @param warnings what is legal and odd
public record Standard(
        Kernel kernel, String hash, Title title, String status, Optional<LocalDate> validFrom, Optional<LocalDate> validTo,
        Map<ColumnCode, Item> items, Map<String, Title> methods, Map<String, Title> siteTypes, Map<String, String> sources, List<Refusal> warnings) {

    public Title titleOf(ColumnCode code) {
        Item item = items.get(code);
        return item == null ? new Title(code.text(), code.text()) : item.title();
    }
}
