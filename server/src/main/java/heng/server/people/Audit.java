package heng.server.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who did what to what when: an append-only table. It is no measure of work: it knows no duration, no presence and no count of a person, and is asked about acts only.
public interface Audit {

    /// What can have been done.
    enum What {
        SIGNED_IN, SIGN_IN_FAILED,
        ACCOUNT_MADE, ACCOUNT_CHANGED, GRANTS_CHANGED, ACCOUNT_LOCKED, ACCOUNT_UNLOCKED, ACCOUNTS_IMPORTED,
        LINK_ISSUED, LINK_REVOKED, PASSWORD_SET, PASSWORD_CHANGED,
        DEVICE_ISSUED, DEVICE_REVOKED, API_TOKEN_ISSUED, API_TOKEN_REVOKED, DEPUTY_NAMED, DEPUTY_ENDED,
        CAMPAIGN_CREATED, CAMPAIGN_CHANGED, CAMPAIGN_OPENED, CAMPAIGN_PAUSED, CAMPAIGN_FROZEN, LEAGUE_TABLE_SWITCHED,
        IMPORTED, EXPORTED, PERSONAL_READ, PERSONAL_ERASED, BACKED_UP, RESTORED;

        /// `account-made`
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @throws IllegalArgumentException for a word that is none
        public static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    int LONGEST_ABOUT = 300;

    /// @param forWhom the account it was done for; an empty one where somebody acted for himself
    record Entry(Instant at, Accounts.Named actor, Accounts.Named forWhom, What what, String about) {}

    /// What of it is asked for; an empty text, an empty value asks for all.
    record Filter(String actor, Optional<What> what, Optional<LocalDate> from, Optional<LocalDate> until) {}

    /// @param more whether there is an older one
    record Sheet(List<Entry> entries, boolean more) {}

    /// Writes it down, in the transaction of the caller if there is one.
    ///
    /// @param actor whose act it is, and for whom ([Person#forWhom])
    /// @param about the account, campaign, file … it was done to; what is longer than [#LONGEST_ABOUT] is cut
    void note(Person actor, What what, String about);

    /// The same for somebody who is known by his account only, such as `server`.
    void note(String actor, What what, String about);

    /// Entries that the reader may see, the latest first: those of himself and those of accounts he keeps.
    ///
    /// @param sheet from 0
    Sheet read(Person reader, Filter filter, int sheet);
}
