package heng.server.upkeep;

/// A backup cannot be made or restored. The message says in both languages what is wrong, where, and what may help.
public final class BackupRefused extends Exception {

    /// @param english ends with a line "Maybe …"
    /// @param chinese says the same
    public BackupRefused(String english, String chinese) {
        super(english + "\n" + chinese);
    }
}
