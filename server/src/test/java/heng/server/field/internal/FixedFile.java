package heng.server.field.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;

/// A file that a form refers to, as JavaRosa wants it.
public record FixedFile(Path file) implements Reference {

    /// Gives this file for every `jr://file-csv/…`.
    public static PrefixedRootFactory factory(Path file) {
        return new PrefixedRootFactory(new String[] {"file-csv"}) {
            @Override
            protected Reference factory(String terminal, String uri) {
                return new FixedFile(file);
            }
        };
    }

    @Override
    public boolean doesBinaryExist() {
        return Files.exists(file);
    }

    @Override
    public InputStream getStream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public String getURI() {
        return file.toUri().toString();
    }

    @Override
    public String getLocalURI() {
        return file.toString();
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("read only");
    }

    @Override
    public void remove() throws IOException {
        throw new IOException("read only");
    }

    @Override
    public Reference[] probeAlternativeReferences() {
        return new Reference[0];
    }
}
