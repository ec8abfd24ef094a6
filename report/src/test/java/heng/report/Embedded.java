package heng.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The data as they stand in a written file, read by a foreign parser.
record Embedded(String html, JsonObject data) {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    /// One cell of one place.
    record Cell(String place, String column, int node, String shown, String change, int comparison) {}

    record Node(String column, String place, String state, String value, String how, List<Row> rows) {}

    record Row(String amount, int of, int detail) {}

    static Embedded in(String html) {
        Matcher found = DATA.matcher(html);
        if (!found.find()) throw new AssertionError("There are no data in the file.");
        return new Embedded(html, JsonParser.parseString(found.group(1)).getAsJsonObject());
    }

    JsonArray list(String name) {
        return data.getAsJsonArray(name);
    }

    String text(int number) {
        return number == 0 ? "" : list("texts").get(number - 1).getAsString();
    }

    String column(int number) {
        return list("columns").get(number - 1).getAsJsonArray().get(0).getAsString();
    }

    String place(int number) {
        return list("places").get(number - 1).getAsJsonArray().get(0).getAsString();
    }

    List<Cell> cells() {
        List<Cell> all = new ArrayList<>();
        for (JsonElement place : list("cells")) {
            for (JsonElement element : place.getAsJsonArray().get(1).getAsJsonArray()) {
                JsonArray cell = element.getAsJsonArray();
                all.add(new Cell(place(place.getAsJsonArray().get(0).getAsInt()), column(cell.get(1).getAsInt()), cell.get(0).getAsInt(), text(cell.get(2).getAsInt()), text(cell.get(7).getAsInt()), cell.get(6).getAsInt()));
            }
        }
        return all;
    }

    Node node(int number) {
        JsonArray a = list("nodes").get(number - 1).getAsJsonArray();
        List<Row> rows = new ArrayList<>();
        for (int i = 10; i < a.size(); i += 5) rows.add(new Row(text(a.get(i + 2).getAsInt()), a.get(i + 3).getAsInt(), a.get(i + 4).getAsInt()));
        return new Node(column(a.get(0).getAsInt()), place(a.get(1).getAsInt()), list("states").get(a.get(4).getAsInt()).getAsString(), text(a.get(6).getAsInt()), a.get(9).getAsInt() == 0 ? "" : "how", rows);
    }
}
