package heng.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// A form as ODK Collect posts it.
final class Multipart {

    private static final String BOUNDARY = "--------a0b1c2d3";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static Multipart xml(String xml) {
        return new Multipart().part("xml_submission_file", "form.xml", "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    Multipart part(String name, String file, String type, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "\"\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// A field without a file.
    Multipart field(String name, String value) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    HttpResponse<String> post(String address) throws Exception {
        return post(address, HttpRequest.BodyPublishers.ofByteArray(whole()));
    }

    HttpResponse<String> post(HttpClient client, String address) throws Exception {
        return post(client, address, HttpRequest.BodyPublishers.ofByteArray(whole()));
    }

    /// Without saying before how long it is (`Transfer-Encoding: chunked`).
    HttpResponse<String> postChunked(String address) throws Exception {
        byte[] whole = whole();
        return post(address, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(whole)));
    }

    private byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private static HttpResponse<String> post(String address, HttpRequest.BodyPublisher body) throws Exception {
        return post(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), address, body);
    }

    private static HttpResponse<String> post(HttpClient client, String address, HttpRequest.BodyPublisher body) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-OpenRosa-Version", "1.0").POST(body).build(), HttpResponse.BodyHandlers.ofString());
    }
}
