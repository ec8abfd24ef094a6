package heng.bench.site;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// One connection to the server that is kept open, a request at a time: as little of a client as HTTP/1.1 allows, so that what is timed is the server.
final class Caller implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final BufferedInputStream in;
    private final OutputStream out;
    private String cookies = "";
    private String location = "";
    private byte[] body = {};

    Caller(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        out = socket.getOutputStream();
    }

    /// @return the status
    int post(String path, String type, byte[] content) throws IOException {
        byte[] head = head("POST", path, "Content-Type: " + type + "\r\nContent-Length: " + content.length + "\r\n");
        byte[] all = java.util.Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        out.write(all);
        return answer();
    }

    /// Sends a file as a form of a browser does, without holding it.
    int postFile(String path, String token, Path file) throws IOException {
        byte[] before = ("--heng\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--heng\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--heng--\r\n".getBytes(StandardCharsets.UTF_8);
        out.write(head("POST", path, "Content-Type: multipart/form-data; boundary=heng\r\nContent-Length: " + (before.length + Files.size(file) + after.length) + "\r\n"));
        out.write(before);
        Files.copy(file, out);
        out.write(after);
        return answer();
    }

    int get(String path) throws IOException {
        out.write(head("GET", path, ""));
        return answer();
    }

    private byte[] head(String method, String path, String more) {
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + more + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Of the last answer.
    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Where the last answer sends to; empty text where nowhere.
    String location() {
        return location;
    }

    /// What another connection of the same person has to send.
    Caller with(Caller signedIn) {
        cookies = signedIn.cookies;
        return this;
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "set-cookie" -> cookies = merged(value.split(";")[0]);
                case "location" -> location = value;
                default -> {}
            }
        }
        body = chunked ? chunks() : exactly(length);
        return status;
    }

    private String merged(String cookie) {
        String name = cookie.substring(0, cookie.indexOf('=') + 1);
        StringBuilder all = new StringBuilder(cookie);
        for (String other : cookies.split("; ")) if (!other.isEmpty() && !other.startsWith(name)) all.append("; ").append(other);
        return all.toString();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
            all.write(exactly(size));
            line();
            if (size == 0) return all.toByteArray();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("The server has ended in the middle of an answer.");
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("The server has closed the connection.");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
