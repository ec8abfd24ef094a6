package heng.server.people.internal;

import heng.server.people.Grant;
import heng.server.people.PeopleRefusal;
import heng.server.people.PeopleRefusal.Code;
import heng.server.people.Role;
import heng.server.people.Territory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Roles and places as people write them: several in a cell, in Chinese or English, a place by its code or its name.
@Component
class GrantWords {

    private static final Pattern BETWEEN = Pattern.compile("[;；、，,/\\n]+");
    private static final Pattern EVERYWHERE = Pattern.compile("\\*|全部|全部地方|everywhere", Pattern.CASE_INSENSITIVE);
    private static final int MOST_PLACES_NAMED = 5;
    private static final Map<String, Role> ROLES = roles();

    private final Territory territory;

    GrantWords(Territory territory) {
        this.territory = territory;
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        List<String> chinese = List.of("管理员", "指挥部", "责任单位", "审核员", "检查员", "观察员");
        for (int i = 0; i < chinese.size(); i++) {
            roles.put(chinese.get(i), Role.values()[i]);
            roles.put(Role.values()[i].word(), Role.values()[i]);
        }
        return roles;
    }

    /// Each of the roles in each of the places.
    ///
    /// @param refused gets what is none
    List<Grant> read(String roleText, String placeText, List<PeopleRefusal> refused) {
        List<Role> roles = new ArrayList<>();
        for (String word : words(roleText)) {
            Role role = ROLES.get(word.toLowerCase(Locale.ROOT));
            if (role == null) refused.add(new PeopleRefusal(Code.UNKNOWN_ROLE, word, String.join("、", ROLES.keySet())));
            else roles.add(role);
        }
        List<String> places = new ArrayList<>();
        for (String word : words(placeText)) place(word, refused).ifPresent(places::add);
        return roles.stream().flatMap(role -> places.stream().map(place -> new Grant(role, place))).distinct().toList();
    }

    private Optional<String> place(String word, List<PeopleRefusal> refused) {
        if (EVERYWHERE.matcher(word).matches()) return Optional.of(Grant.EVERYWHERE);
        List<Territory.Named> found = territory.named(word);
        if (found.size() == 1) return Optional.of(found.getFirst().code());
        if (found.isEmpty()) refused.add(PeopleRefusal.of(Code.UNKNOWN_PLACE, word));
        else refused.add(new PeopleRefusal(Code.SEVERAL_PLACES, word, found.stream().limit(MOST_PLACES_NAMED).map(Territory.Named::code).collect(Collectors.joining("、"))));
        return Optional.empty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text)).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
