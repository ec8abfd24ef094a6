package heng.server.web.internal;

import java.util.List;
import java.util.Map;

/// A table as it is seen: the columns somebody chose, one page of the rows that match.
///
/// @param path of the page that it stands on
/// @param fixed what else the page was asked for
/// @param columns those that are shown, the first aside, which always is
/// @param all every column there is to choose
/// @param rows of this page
/// @param found how many rows match
/// @param of how many there are
/// @param export the address of a file with what is seen; empty where there is none
record TableView<R>(TableAsk ask, String path, Map<String, String> fixed, List<Head> columns, List<Head> all, List<R> rows, int found, int of, String export) {

    /// @param title in the language of the page
    /// @param unit such as the full mark; empty where there is none
    record Head(String key, String title, String unit) {}

    public String sortedBy(String key) {
        return ask.sortedBy(path, fixed, key);
    }

    /// `ascending`, `descending`, or nothing for a column that does not order the rows; as ARIA names them.
    public String order(String key) {
        if (!ask.sort().equals(key)) return "none";
        return ask.down() ? "descending" : "ascending";
    }

    public String atPage(int page) {
        return ask.atPage(path, fixed, page);
    }

    public int pages() {
        return TableAsk.pages(found);
    }

    public int page() {
        return Math.min(ask.page(), pages());
    }

    public int first() {
        return found == 0 ? 0 : (page() - 1) * TableAsk.ROWS + 1;
    }

    public int last() {
        return Math.min(found, page() * TableAsk.ROWS);
    }
}
