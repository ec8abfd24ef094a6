package heng.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// axe-core, the checker of accessibility.
record Axe(String script) {

    static Axe load() throws IOException {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) throw new AssertionError("There is no axe.min.js on the class path.");
            return new Axe(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// What it finds serious or critical, with the first elements it found.
    List<String> serious(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) page.evaluate(script);
        String found = (String) page.evaluate("() => axe.run(document, { resultTypes: ['violations'] }).then(r => JSON.stringify(r.violations))");
        List<String> serious = new ArrayList<>();
        JsonArray violations = JsonParser.parseString(found).getAsJsonArray();
        violations.forEach(element -> {
            JsonObject violation = element.getAsJsonObject();
            String impact = violation.get("impact").getAsString();
            if (!impact.equals("serious") && !impact.equals("critical")) return;
            JsonObject first = violation.getAsJsonArray("nodes").get(0).getAsJsonObject();
            serious.add(violation.get("id").getAsString() + ": " + first.get("html").getAsString() + " " + first.get("failureSummary").getAsString());
        });
        return serious;
    }
}
