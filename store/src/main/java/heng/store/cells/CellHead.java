package heng.store.cells;

import heng.core.kernel.Kernel;
import heng.core.kernel.KernelJson;
import heng.core.number.Arithmetic;
import heng.core.place.PlaceTree;
import heng.core.text.Json;
import heng.store.InputFile;
import java.util.List;

/// What a cell file says of itself (docs/formats.md F7).
///
/// @param kernel the hash of the kernel (F1) whose leaves these are
/// @param tree the hash of the tree's codes in preorder: an index of a place means nothing under another tree
/// @param places how many the tree has
/// @param records how many effective records the cells came from
/// @param outside how many lie outside the period and do not count
/// @param inputs the files the records came from
/// @param leaves in the order of their numbers
/// @param extremes whether a leaf keeps its least and greatest value
/// @param tallies whether a leaf keeps a histogram of grades
public record CellHead(
        String kernel, Arithmetic arithmetic, String edition, String tree, int places, long records, long outside, List<InputFile> inputs,
        List<Leaf> leaves, boolean extremes, boolean tallies) {

    static final String FORMAT = "heng-cells/1";

    public CellHead {
        inputs = List.copyOf(inputs);
        leaves = List.copyOf(leaves);
    }

    /// @param scale decimals of its numbers, 0 to 12; of no meaning in real arithmetic
    public record Leaf(String column, int scale) {}

    /// @param scales of the leaves
    public static CellHead of(Kernel kernel, PlaceTree tree, List<Integer> scales, long records, long outside, List<InputFile> inputs) {
        List<heng.core.kernel.Column> columns = Leaves.of(kernel);
        List<Leaf> leaves = java.util.stream.IntStream.range(0, columns.size()).mapToObj(i -> new Leaf(columns.get(i).code().text(), scales.get(i))).toList();
        return new CellHead(KernelJson.hash(kernel), kernel.arithmetic(), tree.edition(), TreeHash.of(tree), tree.all().size(), records, outside, inputs,
                leaves, columns.stream().anyMatch(Leaves::extremes), columns.stream().anyMatch(Leaves::tallies));
    }

    /// Whether the file holds what this kernel asks of this tree.
    public boolean isOf(Kernel other) {
        return kernel.equals(KernelJson.hash(other));
    }

    public boolean isOf(PlaceTree other) {
        return places == other.all().size() && tree.equals(TreeHash.of(other));
    }

    Json.Obj json() {
        return Json.object("format", FORMAT, "kernel", kernel, "arithmetic", arithmetic.word(),
                "tree", Json.object("edition", edition, "hash", tree, "places", places),
                "data", Json.object("records", records, "outsidePeriod", outside,
                        "inputs", inputs.stream().map(input -> Json.object("name", input.name(), "sha256", input.sha256())).toList()),
                "leaves", leaves.stream().map(leaf -> Json.object("column", leaf.column(), "scale", leaf.scale())).toList(),
                "extremes", extremes, "tallies", tallies);
    }
}
