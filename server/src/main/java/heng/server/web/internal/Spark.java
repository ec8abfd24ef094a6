package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.server.score.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rounds of a number as a line: earlier ones from the left, this one last. A round without a number is a gap in it.
///
/// @param path of an SVG of 96 by 28
/// @param said the rounds and their numbers in words
record Spark(String path, List<Point> points, String said) {

    private static final double WIDTH = 96;
    private static final double HEIGHT = 28;
    private static final double SIDE = 6;

    /// @param now whether it is this round
    record Point(String x, String y, boolean now) {}

    /// Empty where fewer than two rounds have a number.
    static Optional<Spark> of(Standing standing, ColumnCode column, PlaceCode place, Figures figures, Locale locale) {
        List<@Nullable Num> rounds = new ArrayList<>();
        List<String> said = new ArrayList<>();
        standing.past(column, place).forEach(past -> {
            rounds.add(past.cell().value(figures.arithmetic()));
            said.add(standing.roundTitle(past.round()).in(locale) + " " + figures.of(column, place, past.cell()).text());
        });
        rounds.add(standing.value(column, place).value(figures.arithmetic()));
        said.add(standing.campaign().definition().title().in(locale) + " " + figures.of(column, place).text());
        List<Double> known = rounds.stream().flatMap(one -> Optional.ofNullable(one).stream()).map(Num::asDouble).toList();
        if (known.size() < 2) return Optional.empty();
        double low = known.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double span = known.stream().mapToDouble(Double::doubleValue).max().orElseThrow() - low;
        StringBuilder path = new StringBuilder();
        List<Point> points = new ArrayList<>();
        boolean joined = false;
        for (int i = 0; i < rounds.size(); i++) {
            @Nullable Num value = rounds.get(i);
            if (value != null) {
                String x = Svg.number(SIDE + i * (WIDTH - 2 * SIDE) / (rounds.size() - 1));
                String y = Svg.number(span == 0 ? HEIGHT / 2 : HEIGHT - 5 - (value.asDouble() - low) / span * (HEIGHT - 10));
                path.append(joined ? 'L' : 'M').append(x).append(' ').append(y);
                points.add(new Point(x, y, i == rounds.size() - 1));
            }
            joined = value != null;
        }
        return Optional.of(new Spark(path.toString(), points, String.join(" → ", said)));
    }
}
