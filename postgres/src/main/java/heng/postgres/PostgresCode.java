package heng.postgres;

import java.util.Locale;

/// Every reason not to start, with its English text. `{value}` is the offending value, `{0}`… are hints.
/// The Chinese texts stand in `refusals_zh.properties`; a test keeps both complete.
public enum PostgresCode {
    PLATFORM_UNKNOWN("There are no PostgreSQL binaries for {value}.", "Maybe build Heng on this machine, or name a server of your own: HENG_DB_URL"),
    ALREADY_OWNED("The data folder {value} is in use by another Heng ({0}).", "Maybe stop that one, or start this one with another data folder."),
    FOLDER_UNUSABLE("The folder {value} cannot be used: {0}", "Maybe it belongs to somebody else, or the disk is full or read-only."),
    FOLDER_UNREACHABLE("The user {0}, who runs PostgreSQL, cannot reach {value}.", "Maybe choose a data folder outside /root, or allow others to pass: chmod o+x on each folder above it"),
    FOLDER_OF_ANOTHER("The data in {value} belong to {0}, and Heng runs as {1}.", "Maybe start Heng as that user, or as root."),
    NO_SUCH_USER("There is no user {value} on this machine.", "Maybe create it: useradd --system --no-create-home {value}"),
    USER_IS_ROOT("PostgreSQL refuses to run as {value}.", "Maybe name an unprivileged user, or start Heng as one."),
    NO_TOOL_TO_CHANGE_USER("Heng was started as root, and none of {value} is there to run PostgreSQL as {0}.", "Maybe install util-linux, or start Heng as an unprivileged user."),
    DATA_OLDER("The data in {value} were written by PostgreSQL {0}; this is {1}.", "Maybe start the Heng that wrote them, dump the database there with pg_dump, and load the dump into a new folder here."),
    DATA_NEWER("The data in {value} were written by PostgreSQL {0}; this is {1}.", "Maybe use the newer Heng that wrote them; older software cannot read newer data."),
    DATA_INCOMPLETE("The folder {value} holds no PostgreSQL data, and it is not empty.", "Maybe a file was copied there by mistake, or a restore was cut off."),
    PASSWORD_MISSING("The password file {value} is missing or empty, and there are data already.", "Maybe restore it from the backup: it stands beside the data."),
    PROCESSES_LEFT("Processes of a dead PostgreSQL still work in {value}: {0}", "Maybe wait a minute; then end them: kill {0}"),
    ORPHAN_STAYS("The PostgreSQL {value} that an earlier Heng left behind does not stop.", "Maybe look at its log, then end it: kill -INT {value}"),
    UNPACKING_FAILED("The PostgreSQL binaries could not be unpacked: {value}", "Maybe the disk is full, or the download is damaged: delete the folder of the binaries and start again."),
    INIT_FAILED("The data folder could not be made: {value}", "Maybe the disk is full or read-only."),
    START_FAILED("PostgreSQL did not start: {value}", "Maybe its log says why: {0}"),
    LOGIN_FAILED("PostgreSQL runs, but does not let Heng in: {value}", "Maybe the password file {0} is of another data folder."),
    NOT_DURABLE("PostgreSQL would lose data: {value} is {0}, not {1}.", "Maybe somebody set it for the database or the role: ALTER DATABASE … RESET, ALTER ROLE … RESET"),
    OPTION_FIXED("The option {value} cannot be set.", "Maybe leave it out: Heng sets it so that nothing is lost and nobody else gets in.");

    private final String text;
    private final String remedy;

    PostgresCode(String text, String remedy) {
        this.text = text;
        this.remedy = remedy;
    }

    /// `data-newer`: what stands in messages and in documentation.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String text() {
        return text;
    }

    /// The line that begins with "Maybe".
    public String remedy() {
        return remedy;
    }
}
