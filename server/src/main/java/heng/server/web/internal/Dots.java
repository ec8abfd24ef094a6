package heng.server.web.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Numbers as dots over an axis: equal ones stand above each other. Where a column would grow too high, the dots come closer. Too many for dots are drawn as bars.
///
/// @param dots each a number to open; empty where there are bars
/// @param ticks of the axis
record Dots(double width, double height, List<Dot> dots, List<Bar> bars, List<Tick> ticks, String axis) {

    static final int MOST = 400;

    private static final double SIDE = 16;
    private static final double RADIUS = 5;
    private static final double HIGHEST = 160;
    private static final double FOOT = 26;

    /// @param code of the place
    record Value(String code, String name, String text, double number) {}

    record Dot(Value value, String x, String y) {}

    /// @param said from which number to which, and how many
    record Bar(String x, String y, String width, String height, String said) {}

    record Tick(String x, String text) {}

    /// @param values at least two
    static Dots of(List<Value> values, double width) {
        double low = values.stream().mapToDouble(Value::number).min().orElseThrow();
        double high = values.stream().mapToDouble(Value::number).max().orElseThrow();
        double step = Svg.nice(Math.max(high - low, 1e-6) / (width < 500 ? 3 : 6));
        double from = Math.floor(low / step) * step;
        double to = Math.max(from + step, Math.ceil(high / step - 1e-9) * step);
        double scale = (width - 2 * SIDE) / (to - from);
        int columns = (int) ((width - 2 * SIDE) / (2 * RADIUS)) + 1;
        List<List<Value>> piles = new ArrayList<>();
        for (int i = 0; i <= columns; i++) piles.add(new ArrayList<>());
        values.stream().sorted(Comparator.comparing(Value::number)).forEach(value -> piles.get((int) Math.round((value.number() - from) * scale / (2 * RADIUS))).add(value));
        int most = piles.stream().mapToInt(List::size).max().orElseThrow();
        double lift = Math.min(2 * RADIUS + 1, HIGHEST / most);
        double floor = values.size() > MOST ? HIGHEST + 8 : Math.max(40, most * lift + RADIUS + 4);
        List<Dot> dots = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        for (int pile = 0; pile < piles.size() && values.size() > MOST; pile++) {
            List<Value> here = piles.get(pile);
            if (here.isEmpty()) continue;
            double tall = here.size() * HIGHEST / most;
            bars.add(new Bar(Svg.number(SIDE + (pile * 2 - 1) * RADIUS + 0.5), Svg.number(floor - tall), Svg.number(2 * RADIUS - 1), Svg.number(tall), here.getFirst().text + "–" + here.getLast().text + ": " + here.size()));
        }
        for (int pile = 0; pile < piles.size() && values.size() <= MOST; pile++) {
            for (int i = 0; i < piles.get(pile).size(); i++) dots.add(new Dot(piles.get(pile).get(i), Svg.number(SIDE + pile * 2 * RADIUS), Svg.number(floor - RADIUS - i * lift)));
        }
        List<Tick> ticks = new ArrayList<>();
        for (double at = from; at <= to + step / 2; at += step) ticks.add(new Tick(Svg.number(SIDE + (at - from) * scale), Figures.minus(new java.math.BigDecimal(at).round(new java.math.MathContext(6)).stripTrailingZeros().toPlainString())));
        return new Dots(width, floor + FOOT, dots, bars, ticks, Svg.number(floor));
    }
}
