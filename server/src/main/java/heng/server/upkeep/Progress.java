package heng.server.upkeep;

/// Told how far long work is.
@FunctionalInterface
public interface Progress {

    Progress NONE = (_, _, _) -> {};

    /// @param what in both languages
    /// @param of how many there are in all
    void at(String what, long done, long of);
}
