package heng.server.campaign;

/// A file that an edition was signed for.
public enum EditionFile {
    RESULTS("results.json"),
    DIFFERENCES("differences.json");

    private final String file;

    EditionFile(String file) {
        this.file = file;
    }

    /// Its name.
    public String file() {
        return file;
    }
}
