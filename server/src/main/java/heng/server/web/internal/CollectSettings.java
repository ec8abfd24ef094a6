package heng.server.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// What ODK Collect reads from a QR code to set itself up: JSON, zlib, Base64 (docs.getodk.org/collect-import-export).
final class CollectSettings {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CollectSettings() {}

    /// @param address of the device
    /// @param project its name in Collect
    static String of(String address, String project) {
        Map<String, Object> settings = Map.of(
                "general", Map.of("server_url", address, "form_update_mode", "match_exactly", "autosend", "wifi_and_cellular"),
                "project", Map.of("name", project, "icon", "衡", "color", "#b5392b"),
                "admin", Map.of());
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(MAPPER.writeValueAsString(settings).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
