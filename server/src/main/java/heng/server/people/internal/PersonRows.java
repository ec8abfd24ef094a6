package heng.server.people.internal;

import heng.server.people.Grant;
import heng.server.people.Person;
import heng.server.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;

/// Makes a person of the rows of `heng_person`: a row for each grant.
final class PersonRows implements ResultSetExtractor<Optional<Person>> {

    @Override
    public Optional<Person> extractData(ResultSet row) throws SQLException {
        if (!row.next()) return Optional.empty();
        String account = row.getString("name");
        String called = row.getString("called");
        long epoch = row.getLong("epoch");
        List<Grant> own = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Grant>> lent = new LinkedHashMap<>();
        do {
            if (row.getString("role") == null) continue;
            Grant grant = new Grant(Role.of(row.getString("role")), row.getString("place"));
            String principal = row.getString("for_whom");
            if (principal == null) own.add(grant);
            else {
                names.put(principal, row.getString("for_called"));
                List<Grant> grants = lent.computeIfAbsent(principal, _ -> new ArrayList<>());
                if (!grants.contains(grant)) grants.add(grant);
            }
        } while (row.next());
        return Optional.of(new Person(account, called, epoch, own, lent.entrySet().stream().map(one -> new Person.StandIn(one.getKey(), names.get(one.getKey()), one.getValue())).toList(), ""));
    }
}
