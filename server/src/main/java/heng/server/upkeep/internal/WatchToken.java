package heng.server.upkeep.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who collects figures shows a token that lies in the data folder. The address alone is no sign: behind a server with TLS every request comes from this machine.
@Component
final class WatchToken {

    private static final int BYTES = 32;

    private final byte[] token;

    WatchToken(@Value("${heng.data}") Path data) throws IOException {
        Path file = data.resolve("metrics.token");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        }
        token = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
    }

    /// Whether the request shows it.
    boolean isShownBy(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        return token.length > 0 && header.startsWith("Bearer ") && MessageDigest.isEqual(header.substring("Bearer ".length()).strip().getBytes(StandardCharsets.UTF_8), token);
    }
}
