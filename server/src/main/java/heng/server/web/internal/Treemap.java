package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.score.Cell;
import heng.server.score.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A place and what lies in it as a treemap: area is what is due, shade is the number. Two levels; each number also stands in words where there is room, and all
/// of them in the table that belongs to it.
///
/// @param groups the children of the place, each with its own children
/// @param bounds of the shades, from the lightest: as many as there are shades and one more
record Treemap(double width, double height, List<Group> groups, List<String> bounds, String low, String high, int places) {

    static final int SHADES = 5;

    private static final int LETTER = 13;
    private static final int HEAD = 20;
    private static final int FEW = 10;

    /// @param label what fits of the name; empty where nothing does
    /// @param shade from 0, the lowest numbers, to [#SHADES] − 1; −1 without a number
    /// @param kind of the state, for a shape
    record Tile(Place place, String label, String text, String said, int shade, String kind, Squares.Box box) {

        public boolean hasText() {
            return !label.isEmpty() && box.height() >= 2.6 * LETTER;
        }
    }

    /// @param tiles empty where the child has no children: then its own tile stands for it
    record Group(Tile own, List<Tile> tiles) {}

    /// As a template shows it, see [TreemapSvg#of].
    public String svg(String name, String cls, String campaign) {
        return TreemapSvg.of(this, name, cls, campaign);
    }

    /// Empty where fewer than three places lie in it, or nothing is due in them: two numbers need no picture.
    ///
    /// @param tall the height for many places; a few take half of it
    static Optional<Treemap> of(Standing standing, Place root, Figures figures, double width, double tall) {
        var tree = standing.campaign().definition().tree();
        List<Place> children = tree.children(root.code());
        ColumnCode main = standing.campaign().definition().standard().kernel().main();
        List<Place> leaves = children.stream().flatMap(child -> tree.children(child.code()).isEmpty() ? java.util.stream.Stream.of(child) : tree.children(child.code()).stream()).toList();
        double height = leaves.size() < FEW ? tall / 2 : tall;
        if (leaves.size() < 3 || leaves.stream().mapToInt(place -> standing.value(main, place.code()).coverage().due()).sum() == 0) return Optional.empty();
        List<Double> values = leaves.stream().map(place -> standing.value(main, place.code())).filter(cell -> cell.state() == State.SCORED)
                .map(cell -> Objects.requireNonNull(cell.value(figures.arithmetic())).asDouble()).sorted().toList();
        Scale scale = Scale.of(values);
        List<Squares.Box> boxes = Squares.of(weights(standing, main, children), new Squares.Box(0, 0, width, height));
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            Place child = children.get(i);
            List<Place> below = tree.children(child.code());
            Squares.Box inner = boxes.get(i).inside(1.5, HEAD);
            List<Squares.Box> parts = below.isEmpty() ? List.of() : Squares.of(weights(standing, main, below), inner);
            List<Tile> tiles = new ArrayList<>();
            for (int k = 0; k < below.size(); k++) tiles.add(tile(standing, below.get(k), main, figures, scale, parts.get(k)));
            groups.add(new Group(tile(standing, child, main, figures, scale, boxes.get(i)), tiles));
        }
        List<String> bounds = scale.bounds().stream().map(bound -> String.format(Locale.ROOT, "%.1f", bound)).toList();
        return Optional.of(new Treemap(width, height, groups, bounds, bounds.isEmpty() ? "" : bounds.getFirst(), bounds.isEmpty() ? "" : bounds.getLast(), leaves.size()));
    }

    private static List<Double> weights(Standing standing, ColumnCode main, List<Place> places) {
        return places.stream().map(place -> (double) standing.value(main, place.code()).coverage().due()).toList();
    }

    private static Tile tile(Standing standing, Place place, ColumnCode main, Figures figures, Scale scale, Squares.Box box) {
        Cell cell = standing.value(main, place.code());
        Figures.Figure figure = figures.of(main, place.code(), cell);
        Num value = cell.state() == State.SCORED ? cell.value(figures.arithmetic()) : null;
        String text = (figure.text() + " " + figure.state()).strip();
        String cut = box.height() < 1.4 * LETTER ? "" : Svg.cut(place.name(), (box.width() - 8) / LETTER);
        String label = cut.length() < 3 && cut.endsWith("…") ? "" : cut; // one letter tells nothing
        return new Tile(place, label, Svg.cut(text, (box.width() - 8) / LETTER).equals(text) ? text : "", place.name() + " " + text + " · " + cell.coverage(), value == null ? -1 : scale.shade(value.asDouble()), figure.kind(), box);
    }

    /// Equal steps from the lowest number to the highest.
    private record Scale(double low, double high, boolean empty) {

        static Scale of(List<Double> sorted) {
            return sorted.isEmpty() ? new Scale(0, 0, true) : new Scale(sorted.getFirst(), sorted.getLast(), false);
        }

        int shade(double value) {
            return high <= low ? SHADES / 2 : Math.clamp((int) Math.floor((value - low) / (high - low) * SHADES), 0, SHADES - 1);
        }

        List<Double> bounds() {
            if (empty) return List.of();
            return java.util.stream.IntStream.rangeClosed(0, SHADES).mapToObj(i -> low + (high - low) * i / SHADES).toList();
        }
    }
}
