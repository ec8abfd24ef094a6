package heng.server.people.internal;

import java.util.List;
import java.util.Locale;

/// The columns of a table of people, by the names they go by.
///
/// @param name −1 and the like where the table has none
record PeopleColumns(int name, int phone, int role, int place) {

    static final List<String> NAME = List.of("name", "姓名", "名字");
    static final List<String> PHONE = List.of("phone", "phone number", "mobile", "电话", "电话号码", "手机", "手机号", "手机号码", "联系电话");
    static final List<String> ROLE = List.of("role", "roles", "角色");
    static final List<String> PLACE = List.of("place", "places", "地方", "地区", "属地", "地方代码");

    static PeopleColumns of(List<String> head) {
        List<String> names = head.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        return new PeopleColumns(find(names, NAME), find(names, PHONE), find(names, ROLE), find(names, PLACE));
    }

    private static int find(List<String> head, List<String> names) {
        for (int i = 0; i < head.size(); i++) if (names.contains(head.get(i))) return i;
        return -1;
    }

    boolean complete() {
        return name >= 0 && phone >= 0 && role >= 0 && place >= 0;
    }
}
