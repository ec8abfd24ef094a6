package heng.server.people;

import java.util.List;
import java.util.stream.Stream;

/// Somebody with an account, as rights see him at this moment.
///
/// @param account the name of the account
/// @param called how people call him; empty where nobody said
/// @param epoch goes up with each change of password, lock or grants
/// @param grants his own
/// @param standIns for whom he acts today, and with what
/// @param forWhom the account that this very request is made for; empty where it is made in his own right
public record Person(String account, String called, long epoch, List<Grant> grants, List<StandIn> standIns, String forWhom) {

    /// What a principal has let him do in his place.
    public record StandIn(String principal, String called, List<Grant> grants) {

        public StandIn {
            grants = List.copyOf(grants);
        }
    }

    /// The server itself: at the start, on the command line.
    public static final Person SERVER = new Person("server", List.of(new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE)));

    public Person {
        grants = List.copyOf(grants);
        standIns = List.copyOf(standIns);
    }

    public Person(String account, List<Grant> grants) {
        this(account, "", 0, grants, List.of(), "");
    }

    /// His own grants and those he stands in with.
    public List<Grant> inForce() {
        return Stream.concat(grants.stream(), standIns.stream().flatMap(one -> one.grants().stream())).toList();
    }

    /// In his own right only.
    public Person alone() {
        return new Person(account, called, epoch, grants, List.of(), "");
    }

    /// In the place of a principal only.
    public Person only(StandIn standIn) {
        return new Person(account, called, epoch, List.of(), List.of(standIn), standIn.principal());
    }

    /// The same, acting for a principal; for himself where the text is empty.
    public Person acting(String principal) {
        return new Person(account, called, epoch, grants, standIns, principal);
    }

    /// What a person reads: the name, or the account where there is none.
    public String shown() {
        return called.isEmpty() ? account : called;
    }

    /// The same of the principal he acts for; empty where he acts for himself.
    public String forWhomShown() {
        return standIns.stream().filter(one -> one.principal().equals(forWhom)).map(one -> one.called().isEmpty() ? one.principal() : one.called()).findFirst().orElse("");
    }
}
