package heng.server.people.internal;

import heng.server.people.Grant;
import heng.server.people.Role;
import heng.server.people.Territory;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes grants, each with the places above it: by those PostgreSQL sees whether it lies in somebody's scope.
@Component
class Grants {

    private final JdbcClient jdbc;
    private final ObjectProvider<Territory> territory;

    /// @param territory asked late: whoever runs campaigns may itself need accounts
    Grants(JdbcClient jdbc, ObjectProvider<Territory> territory) {
        this.jdbc = jdbc;
        this.territory = territory;
    }

    void give(String account, List<Grant> grants) {
        for (Grant grant : grants) {
            jdbc.sql("insert into account_role (account, role, place, within) values (:account, :role, :place, :within)").param("account", account).param("role", grant.role().word())
                    .param("place", grant.place()).param("within", within(grant)).update();
        }
    }

    /// Takes all away and gives these.
    void replace(String account, List<Grant> grants) {
        jdbc.sql("delete from account_role where account = :account").param("account", account).update();
        give(account, grants);
    }

    /// Grants as a query gives them: an array of `role place`.
    static List<Grant> of(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(text -> new Grant(Role.of(text.substring(0, text.indexOf(' '))), text.substring(text.indexOf(' ') + 1))).toList();
    }

    private String[] within(Grant grant) {
        if (grant.isEverywhere()) return new String[0];
        List<String> above = territory.getObject().above(grant.place());
        return above.isEmpty() ? new String[] {grant.place()} : above.toArray(String[]::new);
    }
}
