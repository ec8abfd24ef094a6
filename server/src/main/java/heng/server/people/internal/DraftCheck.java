package heng.server.people.internal;

import heng.server.people.Access;
import heng.server.people.Grant;
import heng.server.people.People;
import heng.server.people.PeopleRefusal;
import heng.server.people.PeopleRefusal.Code;
import heng.server.people.Person;
import heng.server.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Looks at what somebody wrote about an account before anything is written: all that is wrong with it at once.
@Component
class DraftCheck {

    private static final Set<Role> KEEPERS = Set.of(Role.ADMINISTRATOR);

    private final Access access;

    DraftCheck(Access access) {
        this.access = access;
    }

    List<PeopleRefusal> check(Person actor, Draft draft) {
        List<PeopleRefusal> refused = new ArrayList<>();
        if (draft.called().isBlank()) refused.add(PeopleRefusal.of(Code.NAME_MISSING, ""));
        else if (draft.called().strip().length() > People.LONGEST_NAME) refused.add(PeopleRefusal.of(Code.NAME_TOO_LONG, draft.called()));
        if (draft.phone().isBlank()) refused.add(PeopleRefusal.of(Code.PHONE_MISSING, ""));
        else if (Phone.of(draft.phone()).isEmpty()) refused.add(PeopleRefusal.of(Code.BAD_PHONE, draft.phone()));
        if (draft.grants().isEmpty()) refused.add(PeopleRefusal.of(Code.GRANTS_MISSING, ""));
        if (draft.grants().size() > People.MOST_GRANTS) refused.add(PeopleRefusal.of(Code.TOO_MANY_GRANTS, String.valueOf(draft.grants().size())));
        for (Grant grant : draft.grants()) if (!access.covers(actor, KEEPERS, grant)) refused.add(PeopleRefusal.of(Code.BEYOND, grant.place()));
        return refused.stream().distinct().toList();
    }
}
