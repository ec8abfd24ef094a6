package heng.server.web.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides a rectangle by weights into rectangles that are as square as a greedy layout gets them: Bruls, Huizing and van Wijk (2000), "Squarified Treemaps".
final class Squares {

    /// In the units of the whole.
    record Box(double x, double y, double width, double height) {

        double area() {
            return width * height;
        }

        /// This without a margin on each side, never below nothing.
        Box inside(double margin, double top) {
            return new Box(x + margin, y + top, Math.max(0, width - 2 * margin), Math.max(0, height - top - margin));
        }
    }

    private Squares() {}

    /// A box for each weight, in the order given. A weight of 0 gets a box without area.
    static List<Box> of(List<Double> weights, Box whole) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        Box[] boxes = new Box[weights.size()];
        List<Integer> order = IntStream.range(0, boxes.length).boxed().sorted(Comparator.comparing((Integer i) -> weights.get(i)).reversed()).toList();
        Box left = whole;
        int from = 0;
        while (from < order.size()) {
            double scale = sum <= 0 ? 0 : whole.area() / sum;
            double side = Math.min(left.width, left.height);
            int to = from + 1;
            while (to < order.size() && worst(weights, order.subList(from, to + 1), scale, side) <= worst(weights, order.subList(from, to), scale, side)) to++;
            left = row(weights, order.subList(from, to), scale, left, boxes);
            from = to;
        }
        return List.of(boxes);
    }

    /// The longest side by the shortest of the boxes in a row along a side.
    private static double worst(List<Double> weights, List<Integer> row, double scale, double side) {
        double sum = row.stream().mapToDouble(i -> weights.get(i) * scale).sum();
        if (sum <= 0 || side <= 0) return Double.MAX_VALUE;
        double thick = sum / side;
        return row.stream().mapToDouble(i -> weights.get(i) * scale / thick).map(length -> length <= 0 ? Double.MAX_VALUE : Math.max(length / thick, thick / length)).max().orElseThrow();
    }

    private static Box row(List<Double> weights, List<Integer> row, double scale, Box left, Box[] boxes) {
        boolean upright = left.width >= left.height;
        double side = upright ? left.height : left.width;
        double sum = row.stream().mapToDouble(i -> weights.get(i) * scale).sum();
        double thick = side <= 0 ? 0 : sum / side;
        double at = 0;
        for (int i : row) {
            double length = thick <= 0 ? 0 : weights.get(i) * scale / thick;
            boxes[i] = upright ? new Box(left.x, left.y + at, thick, length) : new Box(left.x + at, left.y, length, thick);
            at += length;
        }
        return upright ? new Box(left.x + thick, left.y, Math.max(0, left.width - thick), left.height) : new Box(left.x, left.y + thick, left.width, Math.max(0, left.height - thick));
    }
}
