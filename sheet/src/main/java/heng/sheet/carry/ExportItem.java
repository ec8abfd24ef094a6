package heng.sheet.carry;

import java.util.List;

/// An item with what the table shows of it and the items below.
record ExportItem(CarriedItem item, List<ExportItem> children) {

    int depth() {
        return 1 + children.stream().mapToInt(ExportItem::depth).max().orElse(0);
    }

    int rows() {
        return children.isEmpty() ? 1 : children.stream().mapToInt(ExportItem::rows).sum();
    }
}
