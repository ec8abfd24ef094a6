package heng.server.web.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What somebody wants to see of a table: which rows, in which order, which page of them, which columns. It comes from the address, so that an address is a view.
///
/// @param sort the key of a column; empty for the order of the codes
/// @param filter what rows must match; empty for all
/// @param page from 1
/// @param shown the keys of the columns that are shown, if somebody chose
/// @param chosen whether somebody chose columns; else all are shown
record TableAsk(String sort, boolean down, String filter, int page, Set<String> shown, boolean chosen) {

    static final int ROWS = 100;

    private static final int LONGEST_FILTER = 60;
    private static final int MOST_PAGES = 100_000;

    static TableAsk of(MultiValueMap<String, String> asked) {
        String filter = text(asked, "q");
        return new TableAsk(text(asked, "sort"), text(asked, "dir").equals("down"), filter.substring(0, Math.min(LONGEST_FILTER, filter.length())), page(text(asked, "page")),
                Set.copyOf(asked.getOrDefault("show", List.of())), asked.containsKey("columns"));
    }

    private static String text(MultiValueMap<String, String> asked, String name) {
        String first = asked.getFirst(name);
        return first == null ? "" : first.strip();
    }

    private static int page(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Math.min(MOST_PAGES, Integer.parseInt(text)) : 1;
    }

    public boolean shows(String column) {
        return !chosen || shown.contains(column);
    }

    /// One page of these rows.
    <T> List<T> cut(List<T> rows) {
        int from = Math.min(rows.size(), (Math.min(page, pages(rows.size())) - 1) * ROWS);
        return rows.subList(from, Math.min(rows.size(), from + ROWS));
    }

    static int pages(int rows) {
        return Math.max(1, (rows + ROWS - 1) / ROWS);
    }

    /// The address of the same table sorted by a column: the other way where it already is.
    String sortedBy(String path, Map<String, String> fixed, String column) {
        boolean turn = sort.equals(column) && !down;
        return address(path, fixed, column, turn, 1);
    }

    String atPage(String path, Map<String, String> fixed, int wanted) {
        return address(path, fixed, sort, down, wanted);
    }

    private String address(String path, Map<String, String> fixed, String by, boolean downwards, int at) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        fixed.forEach((name, value) -> add(address, name, value));
        add(address, "q", filter);
        add(address, "sort", by);
        if (downwards) address.queryParam("dir", "down");
        if (chosen) address.queryParam("columns", "1");
        if (chosen) shown.stream().sorted().forEach(column -> address.queryParam("show", column));
        if (at > 1) address.queryParam("page", at);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) address.queryParam(name, value.replace("{", "").replace("}", ""));
    }
}
