package heng.core.laws;

import heng.core.kernel.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Random standards over the fields and attributes of [RandomWorld]: every source, measure, pool, map, relation and combination beside every other that
/// docs/scoring.md allows. What stood beside what is in [Draft#pairs].
final class RandomStandard {

    /// @param pairs such as `ratio → sums`: a choice and the next one of the same column
    record Draft(String arithmetic, String yaml, Set<String> pairs) {

        Kernel kernel() {
            return Reading.kernel(arithmetic, yaml);
        }

        @Override
        public String toString() {
            return "\narithmetic: " + arithmetic + "\n" + yaml;
        }
    }

    /// Neighbouring seeds begin alike without it.
    static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final Random random;
    private final boolean real;
    private final StringBuilder yaml = new StringBuilder("items:\n");
    private final Set<String> pairs = new LinkedHashSet<>();
    private final List<String> codes = new ArrayList<>();
    private final Set<String> charging = new LinkedHashSet<>();
    private String code = "";
    private String last = "";
    private boolean stepped;

    private RandomStandard(Random random, boolean real) {
        this.random = random;
        this.real = real;
    }

    static Draft of(long seed, boolean real) {
        return new RandomStandard(new Random(seed * SCATTER), real).draft();
    }

    private Draft draft() {
        int leaves = 3 + random.nextInt(3);
        for (int i = 0; i < leaves; i++) column("leaf" + i, this::leaf);
        for (int i = 0; i < 2; i++) column("group" + i, this::group);
        column("total", this::group);
        return new Draft(real ? "real" : "exact", yaml.toString(), pairs);
    }

    private void column(String code, Runnable body) {
        yaml.append("- code: ").append(code).append('\n');
        this.code = code;
        last = "";
        stepped = false;
        body.run();
        codes.add(code);
    }

    /// Writes a line and remembers what it stood beside.
    private void line(String choice, String text) {
        if (!last.isEmpty()) pairs.add(last + " → " + choice);
        last = choice;
        yaml.append("  ").append(text).append('\n');
    }

    private void step(String choice, String text) {
        if (!stepped) yaml.append("  steps:\n");
        stepped = true;
        line(choice, "- " + text);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private void leaf() {
        switch (one("records", "records", "records", "records", "attribute", "table", "events", "announced", "result", "column", "at")) {
            case "records" -> records();
            case "attribute" -> single("attribute", "attribute: " + one("people", "rain"));
            case "table" -> single("table", "table: {key: kind, rows: {urban: 3, rural: -1.5}" + one("", ", else: 2") + "}");
            case "events" -> single("events", "events: {kind: fire, look-back: " + one("12 months", "90 days", "1 year") + one("", ", until: applied") + "}");
            case "announced" -> single("announced", "announced: {title: Clean City" + one("", ", held: 2 years") + "}");
            case "result" -> single("result", "result: {standard: minors}");
            case "column" -> {
                if (codes.isEmpty()) records();
                else single("column", "column: " + one(codes.toArray(String[]::new)));
            }
            default -> {
                if (codes.isEmpty()) records();
                else at();
            }
        }
    }

    private void single(String choice, String text) {
        line(choice, text);
        after();
    }

    private void at() {
        line("column at", "column: " + one(codes.toArray(String[]::new)) + "\n  at: " + level());
        if (chance(3)) map();
        pool(false);
        after();
    }

    private void records() {
        boolean sites = !chance(4);
        boolean latest = chance(3);
        String where = one("", "", ", where: \"n > 1\"", ", where: \"tag = 'p' or a >= b\"");
        line((sites ? "records of sites" : "records") + (latest ? " latest" : ""), "records: {items: " + one("i1", "i2", "[i1, i2]") + (sites ? ", sites: " + one("s1", "all", "[s1, s2]") : "")
                + where + (latest ? ", take: latest" : "") + one("", ", methods: m1") + unless() + "}");
        boolean grade = measure();
        if (grade && chance(2)) {
            pool(true);
            look();
        } else {
            if (grade) look();
            else if (chance(2)) map();
            pool(false);
        }
        after();
    }

    private String unless() {
        List<String> others = codes.stream().filter(charging::contains).toList();
        String text = others.isEmpty() || !chance(3) ? "" : ", unless: " + one(others.toArray(String[]::new));
        charging.add(code);
        return text;
    }

    /// @return whether a look-up must follow
    private boolean measure() {
        String choice = one("count", "visits", "number", "sum", "mean", "ratio", "grade");
        String by = one("site", "record");
        String what = switch (choice) {
            case "count" -> "count: n";
            case "visits" -> "count: n, per: visit";
            case "number" -> "records: all";
            case "sum" -> "sum: " + one("value", "\"case(a > b: 3, a = b: 1, else: 0)\"");
            case "mean" -> "mean: value";
            case "ratio" -> "ratio: a/b";
            default -> "grade: grade";
        };
        step(choice + " by " + by, "measure: {" + what + ", by: " + by + "}");
        return choice.equals("grade");
    }

    private void pool(boolean histogram) {
        if (chance(4)) pool(histogram, ", to: " + level());
        pool(histogram, "");
    }

    private void pool(boolean histogram, String to) {
        String kind = histogram ? "sums" : one("sums", "mean", "mean", "mean of people", "mean of table", "min", "max");
        String what = switch (kind) {
            case "mean of people" -> "mean: people";
            case "mean of table" -> "mean: {table: {key: kind, rows: {urban: 2, rural: 0}}}";
            default -> kind + ": {}";
        };
        String missing = one("skip", "skip", "zero", "fail");
        pairs.add(kind + " → missing " + missing);
        step(kind, "pool: {" + what + ", missing: " + missing + to + "}");
    }

    private void look() {
        step("look-up", "map: {look-up: {A: 100, B: 60.5, C: " + one("0", "-3") + "}}");
    }

    private void map() {
        String effect = one("", ", effect: here", ", effect: zero");
        switch (one("points", "steps", "above", "look-up number", "formula", "case")) {
            case "points" -> step("points", "map: {points: [[-1, 0], [0.333, 12.5], [1, 60], [7, 100]]}");
            case "steps" -> step("steps", "map: {steps: [[-2, 0, vetoed], [0, failed], [1, 33.3], [5, 100]]" + effect + "}");
            case "above" -> step("above", "map: {above: [[0, 5], [0.5, 50], [2, 100]]}");
            case "look-up number" -> step("look-up number", "map: {look-up: {0: 7, 1: [3, failed], 2: not applicable" + one("", ", else: 1.25") + "}" + effect + "}");
            case "formula" -> step("formula", "map: {formula: \"" + one("max(0, 100 - 7*x)", "case(year > 2026: x, else: 2 * x)", "case(x > 2: 10, x < -1: suspended, else: x / 3)", "x / people", "round(x * 1.7, 1)",
                    real ? "sqrt(abs(x)) ^ 1.5" : "mean(x, 3, rain)") + "\"" + effect + "}");
            default -> step("case", "map: {case: {status: {nominee: -3, holder: suspended}}" + effect + "}");
        }
    }

    private void after() {
        for (int i = random.nextInt(3); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> step("gate", "gate: {when: \"" + one("x < 20", "seen < due", "kind = 'rural'") + "\", state: " + one("failed", "vetoed", "barred") + ", effect: "
                        + one("rises", "zero", "here") + "}");
                case 1 -> relate();
                default -> map();
            }
        }
    }

    private void relate() {
        String relation = one("min-max: [0, 100]", "rank: best-high, ties: mean", "rank: best-low, ties: dense", "percentile: {}", "fill: mean", "fill: median",
                "winsorise: {quantiles: [0.1, 0.9]}", "formula: \"(x - lo) / n + median\"", "trend: {rounds: 1, of: change}",
                real ? "z-score: {}" : "min-max: [1, 7]", real ? "winsorise: {skewness: 1, kurtosis: 1, most: 2, else: log}" : "percentile: {}");
        step("relate", "relate: {" + relation + (relation.startsWith("trend") ? "" : one("", ", by: kind")) + "}");
    }

    private void group() {
        List<String> named = Stream.concat(codes.stream().filter(_ -> !chance(3)), Stream.of(codes.getLast())).distinct().toList();
        String missing = one("skip", "zero", "fail");
        String combine = one("mean", "mean", "sum", "min", "max", "{best: 2}", "{best: 1, of: sum}", "{sum: full}", "copeland", "{formula: \"case(present(leaf0): leaf0, else: 0) + " + named.getLast() + "\"}",
                real ? "{mean: 0}" : "mean", real ? "{mean: -1}" : "sum", real ? "{mean: 2}" : "mean");
        pairs.add(combine.replaceAll(" \"case.*", "") + " → " + missing);
        line("children", "children: {" + named.stream().map(code -> code + ": " + one("1", "2", "0.5", "0")).collect(Collectors.joining(", ")) + "}");
        yaml.append("  combine: ").append(combine).append("\n  missing: ").append(missing).append('\n');
        if (chance(4)) yaml.append("  least: 0.5\n");
        after();
    }

    private String level() {
        return World.LEVELS.get(random.nextInt(World.LEVELS.size())).name();
    }
}
