package heng.server.people;

import java.util.Locale;

/// Something about an account that cannot be accepted.
///
/// @param value as it was written; empty where there is none
/// @param hint what the remedy mentions: the roles there are, the places with this name
public record PeopleRefusal(Code code, String value, String hint) {

    /// What can be wrong. The words are in the lists of the pages, `refused-…`.
    public enum Code {
        NAME_MISSING, NAME_TOO_LONG, PHONE_MISSING, BAD_PHONE, PHONE_TAKEN, PHONE_TWICE, GRANTS_MISSING, TOO_MANY_GRANTS, UNKNOWN_ROLE, UNKNOWN_PLACE, SEVERAL_PLACES, BEYOND, OWN_GRANTS,
        PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_DIFFERS, PASSWORD_WRONG,
        UNKNOWN_ACCOUNT, ERASED, DEPUTY_SELF, DEPUTY_NOTHING, DEPUTY_DAYS, DEPUTY_TOO_LONG, TOO_MANY_DEPUTIES, NO_ROWS, TOO_MANY_ROWS, FILE_TOO_LARGE, NO_HEAD;

        /// `bad-phone`
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static PeopleRefusal of(Code code, String value) {
        return new PeopleRefusal(code, value, "");
    }
}
