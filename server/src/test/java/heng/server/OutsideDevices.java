package heng.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Devices that submit without a pause and keep what they were given. A device that gets no answer, or is told to come later, sends the same again until it is answered;
/// now and then it sends something again that was accepted long ago, and must be given the same.
final class OutsideDevices {

    /// What somebody was given for a submission.
    record Receipt(long index, String leaf, String checkpoint) {}

    private final Supplier<String> address;
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> devices = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int rest;
    private volatile boolean ends;

    /// @param rest of a device after some twenty visits, in milliseconds at most
    OutsideDevices(Supplier<String> address, int count, int rest, long seed) {
        this.address = address;
        this.rest = rest;
        for (int i = 0; i < count; i++) {
            int number = i;
            devices.add(Thread.ofVirtual().start(() -> run(number, new Random(seed + number))));
        }
    }

    int count() {
        return receipts.size();
    }

    /// Those that had been given out at some moment since this was called.
    Map<String, Receipt> receipts() {
        return new HashMap<>(receipts);
    }

    /// Answers that must not be given, in words.
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void run(int number, Random random) {
        for (int i = 0; !ends; i++) {
            submit("uuid:device" + number + "-visit" + i, i % 10);
            if (rest > 0 && random.nextInt(20) == 0) pause(random.nextInt(rest));
            if (random.nextInt(8) != 0) continue;
            int earlier = random.nextInt(i + 1);
            submit("uuid:device" + number + "-visit" + earlier, earlier % 10);
        }
    }

    /// Until it is answered.
    private void submit(String instance, int alight) {
        while (true) {
            try {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address.get())).header("Content-Type", "application/json").timeout(Duration.ofSeconds(60))
                        .POST(HttpRequest.BodyPublishers.ofString(Town.visit(instance, "w2", alight))).build(), HttpResponse.BodyHandlers.ofString());
                switch (answer.statusCode()) {
                    case 200, 201 -> {
                        keep(instance, answer.body());
                        return;
                    }
                    case 503 -> Thread.sleep(50);
                    default -> {
                        faults.add(instance + " was answered with " + answer.statusCode() + " " + answer.body());
                        return;
                    }
                }
            } catch (IOException _) {
                pause(50); // no answer: whether it is in the ledger is unknown, and it is sent again
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String instance, String body) {
        JsonObject answer = JsonParser.parseString(body).getAsJsonObject();
        JsonObject record = answer.getAsJsonArray("records").get(0).getAsJsonObject();
        Receipt given = new Receipt(record.get("index").getAsLong(), record.get("leaf").getAsString(), answer.get("checkpoint").getAsString());
        Receipt before = receipts.putIfAbsent(instance, given);
        if (before != null && (before.index() != given.index() || !before.leaf().equals(given.leaf()))) faults.add(instance + " was first at " + before.index() + ", then at " + given.index());
    }

    /// Waits until every device has an answer to what it has sent.
    void finish() throws InterruptedException {
        ends = true;
        for (Thread device : devices) device.join(Duration.ofMinutes(2));
        for (Thread device : devices) if (device.isAlive()) faults.add("A device waits for an answer for two minutes.");
        devices.forEach(Thread::interrupt);
        client.shutdownNow();
    }
}
