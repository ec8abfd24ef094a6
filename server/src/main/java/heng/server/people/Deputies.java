package heng.server.people;

import java.time.LocalDate;
import java.util.List;

/// Somebody lets another account act for him, with some of his grants, from a day to a day; it ends by itself. A locked principal has no deputies, and nobody passes on what he has as a deputy.
public interface Deputies {

    /// Our default; a longer absence wants a grant.
    int MOST_DAYS = 92;
    int MOST_OPEN = 10;

    /// @param over whether the last day has passed, or it was ended before
    record Deputyship(long id, Accounts.Named principal, Accounts.Named deputy, LocalDate first, LocalDate last, List<Grant> grants, boolean over) {}

    /// @param login account or phone number of the deputy
    /// @param grants some of the principal's own
    List<PeopleRefusal> name(Person principal, String login, LocalDate first, LocalDate last, List<Grant> grants);

    /// Whether there was one of his to end.
    boolean end(Person principal, long id);

    /// Those he has named and those he stands in for, the latest first, at most a hundred.
    List<Deputyship> of(Person person);

    /// Today where the server stands.
    LocalDate today();
}
