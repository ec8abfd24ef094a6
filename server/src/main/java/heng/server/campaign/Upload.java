package heng.server.campaign;

import java.io.IOException;
import java.io.InputStream;

/// A file that somebody sends, read once.
///
/// @param name as its sender calls it; never taken as a path
public record Upload(String name, Bytes bytes) {

    /// Its content.
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
