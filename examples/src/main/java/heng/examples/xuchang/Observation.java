package heng.examples.xuchang;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Draws what is seen of one item at one site: the fields of one record or more.
final class Observation {

    /// Visits of the items that are charged for each visit.
    private static final int VISITS = 2;

    private final FieldItem item;
    private final double quality;
    private final Dice dice;

    /// @param quality the share of the points to be expected, 0 to 1
    Observation(FieldItem item, double quality, Dice dice) {
        this.item = item;
        this.quality = quality;
        this.dice = dice;
    }

    List<Map<String, String>> records() {
        return switch (item.template()) {
            case "yes-no" -> List.of(value(dice.chance(quality) ? 1 : 0));
            case "deduct", "deduct-place" -> faults();
            case "deduct-visit" -> visits();
            case "ratio", "ratio-mean" -> List.of(ratio());
            case "capped" -> displays();
            case "tiers" -> List.of(value(measured()));
            case "grades" -> List.of(Map.of("grade", grade()));
            default -> throw new IllegalArgumentException("Nobody knows how to observe " + item.code() + " by " + item.template());
        };
    }

    private static Map<String, String> value(int number) {
        return Map.of("value", "" + number);
    }

    /// What stands inside the lines is recorded too; the standard does not count it.
    private List<Map<String, String>> faults() {
        String found = "" + dice.poisson((1 - quality) * item.points() / item.number("each"));
        if (!item.asks("lines")) return List.of(Map.of("value", found));
        List<Map<String, String>> records = new ArrayList<>(List.of(Map.of("value", found, "lines", "outside")));
        if (dice.chance(0.4)) records.add(Map.of("value", "" + dice.between(1, 6), "lines", "inside"));
        return records;
    }

    private List<Map<String, String>> visits() {
        double probability = (1 - quality) * item.points() / (item.number("each") * VISITS);
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) records.add(value(dice.chance(probability) ? dice.between(1, 3) : 0));
        return records;
    }

    private Map<String, String> ratio() {
        int whole = switch (item.word("whole")) {
            case "stops" -> 5;
            case "faces" -> dice.between(3, 8);
            case "hoarding" -> dice.between(120, 600);
            default -> dice.between(8, 30);
        };
        double low = item.number("low");
        double share = low + (item.number("full") - low) * dice.near(quality, 0.12);
        long part = Math.clamp(Math.round(whole * share), 0, whole);
        return Map.of(item.word("part"), "" + part, item.word("whole"), "" + whole);
    }

    /// Something fixed is always recorded, be it 0; a screen or a banner now and then. The standard counts no banner.
    private List<Map<String, String>> displays() {
        long count = Math.max(0, Math.round(item.number("target") * dice.near(quality + 0.03, 0.2)));
        boolean screen = count > 2 && dice.chance(0.3);
        List<Map<String, String>> records = new ArrayList<>(List.of(display(screen ? count - 1 : count, "fixed")));
        if (screen) records.add(display(1, "screen"));
        if (dice.chance(0.35)) records.add(display(dice.between(1, 4), "banner"));
        return records;
    }

    private static Map<String, String> display(long count, String form) {
        return Map.of("value", "" + count, "form", form);
    }

    private int measured() {
        boolean good = dice.chance(quality);
        return switch (item.code()) {
            case "toilet-signs" -> good ? dice.between(12, 48) * 10 : dice.between(50, 95) * 10;
            case "opening-hours" -> good ? dice.between(42, 63) : dice.chance(0.6) ? dice.between(28, 41) : dice.between(10, 27);
            default -> throw new IllegalArgumentException("Nobody knows what to measure for " + item.code());
        };
    }

    private String grade() {
        if (dice.chance(quality - 0.12)) return "A";
        return dice.chance(0.75) ? "B" : "C";
    }
}
