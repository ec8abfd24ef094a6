package heng.server.people;

import java.util.Locale;

/// What somebody is here, always together with a place: the role holds in that place and below it.
public enum Role {
    /// Keeps accounts and devices of his place.
    ADMINISTRATOR,
    /// Runs a campaign.
    HEADQUARTERS,
    /// Answers for something: sees its own place.
    BODY,
    /// Checks what was found.
    REVIEWER,
    /// Visits sites and submits records.
    INSPECTOR,
    /// Reads.
    OBSERVER,
    /// Anybody, without an account.
    PUBLIC;

    /// `headquarters`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a word that is none
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
