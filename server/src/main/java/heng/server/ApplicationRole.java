package heng.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGConnection;

/// The role of PostgreSQL that the server works as. It owns nothing, so that row-level security holds for it and no leaf of the ledger can be changed through it; migrations run as the owner.
/// It is made at the first start and named after the database (`heng_app`); its password stands in the data folder.
record ApplicationRole(String name, String password) {

    /// Name and password of a role that somebody made himself, where the owner may make none.
    static final String USER_VARIABLE = "HENG_DB_APP_USER";
    static final String PASSWORD_VARIABLE = "HENG_DB_APP_PASSWORD";

    private static final String FILE = "database-role.password";
    private static final String NOT_ALLOWED = "42501";

    /// Makes the role where it is missing, gives it the kept password where it has another, and looks whether it is as weak as it should be.
    ///
    /// @param data the folder of the server
    /// @param environment where [#USER_VARIABLE] may stand
    static ApplicationRole prepare(DatabaseAddress owner, Path data, Map<String, String> environment) throws Database.Refused {
        String given = environment.getOrDefault(USER_VARIABLE, "");
        try (Connection db = login(owner, owner.user(), owner.password())) {
            ApplicationRole role = given.isEmpty() ? new ApplicationRole(nameFor(db), password(data.resolve(FILE))) : new ApplicationRole(given, environment.getOrDefault(PASSWORD_VARIABLE, ""));
            if (!role.mayLogin(owner)) {
                if (!given.isEmpty()) throw new Database.Refused("The role " + given + " of " + USER_VARIABLE + " cannot log in.\nMaybe its password in " + PASSWORD_VARIABLE + " is another.");
                role.make(db);
            }
            role.mustBeWeak(owner);
            return role;
        } catch (SQLException e) {
            throw new Database.Refused("The database gives no answer: " + e.getMessage());
        } catch (IOException e) {
            throw new Database.Refused("The password of the database role cannot be kept: " + e.getMessage());
        }
    }

    private static Connection login(DatabaseAddress address, Optional<String> user, Optional<String> password) throws SQLException {
        Properties login = new Properties();
        user.ifPresent(name -> login.put("user", name));
        password.ifPresent(secret -> login.put("password", secret));
        return DriverManager.getConnection(address.url(), login);
    }

    private static String nameFor(Connection db) throws SQLException {
        try (Statement statement = db.createStatement(); ResultSet row = statement.executeQuery("select left(current_database(), 59) || '_app'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) return Files.readString(file).strip();
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
        return password;
    }

    private boolean mayLogin(DatabaseAddress address) throws SQLException {
        try (Connection db = login(address, Optional.of(name), Optional.of(password))) {
            return db.isValid(0);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("28")) return false; // no such role, or another password
            throw e;
        }
    }

    private void make(Connection db) throws SQLException, Database.Refused {
        try (Statement statement = db.createStatement(); PreparedStatement there = db.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            there.setString(1, name);
            if (!there.executeQuery().next()) statement.execute("create role " + statement.enquoteIdentifier(name, true) + " login nosuperuser nocreatedb nocreaterole nobypassrls");
            // hashed here: the password itself is in no statement and in no log
            db.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
        } catch (SQLException e) {
            if (!NOT_ALLOWED.equals(e.getSQLState())) throw e;
            throw new Database.Refused("The owner of the database may not make the role " + name + " that the server works as.\nMaybe have it made (CREATE ROLE … LOGIN PASSWORD …) and name it in "
                    + USER_VARIABLE + " and " + PASSWORD_VARIABLE + ", or give the owner CREATEROLE.");
        }
    }

    /// For a superuser, and for the owner of the tables, the policies would not hold.
    private void mustBeWeak(DatabaseAddress address) throws SQLException, Database.Refused {
        String sql = "select r.rolsuper or r.rolbypassrls or pg_has_role(current_user, d.datdba, 'member') or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'member')) from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()";
        try (Connection db = login(address, Optional.of(name), Optional.of(password)); Statement statement = db.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            if (row.getBoolean(1)) throw new Database.Refused("The role " + name + " is a superuser, an owner of the database or of its tables, or exempt from row-level security: it would see everything.\n"
                    + "Maybe make a role of its own for the server and name it in " + USER_VARIABLE + ".");
        }
    }
}
