package heng.server.web.internal;

import heng.server.people.Grant;
import heng.server.people.People;
import heng.server.people.PeopleRefusal;
import heng.server.people.Role;
import heng.server.people.Territory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/// The form of an account: what was typed goes in and, where it is refused, comes back as it was.
@Component
class AccountForms {

    static final People.Form EMPTY = new People.Form("", "", List.of());

    private static final int SPARE_LINES = 2;
    private static final List<Role> ROLES = Arrays.stream(Role.values()).filter(role -> role != Role.PUBLIC).toList();

    private final Territory territory;

    AccountForms(Territory territory) {
        this.territory = territory;
    }

    /// A grant as people read it.
    ///
    /// @param name of the place; its code where no campaign has it
    record Shown(Role role, String place, String name) {}

    List<Shown> shown(List<Grant> grants) {
        return grants.stream().map(grant -> new Shown(grant.role(), grant.place(), territory.named(grant.place()).stream().findFirst().map(Territory.Named::name).orElse(grant.place()))).toList();
    }

    static People.Form read(MultiValueMap<String, String> fields) {
        List<String> roles = fields.getOrDefault("role", List.of());
        List<String> places = fields.getOrDefault("place", List.of());
        List<People.Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(roles.size(), places.size()); i++) {
            if (!roles.get(i).isBlank() || !places.get(i).isBlank()) lines.add(new People.Line(roles.get(i), places.get(i)));
        }
        return new People.Form(text(fields, "called"), text(fields, "phone"), lines);
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "");
    }

    static People.Form of(People.Kept kept) {
        return new People.Form(kept.called(), kept.phone(), kept.grants().stream().map(grant -> new People.Line(grant.role().word(), grant.place())).toList());
    }

    void put(People.Form form, List<PeopleRefusal> refusals, Model model) {
        List<People.Line> lines = new ArrayList<>(form.grants());
        for (int i = 0; i < SPARE_LINES && lines.size() < People.MOST_GRANTS; i++) lines.add(new People.Line("", ""));
        model.addAttribute("form", form);
        model.addAttribute("lines", lines);
        model.addAttribute("roles", ROLES);
        model.addAttribute("refusals", refusals);
    }
}
