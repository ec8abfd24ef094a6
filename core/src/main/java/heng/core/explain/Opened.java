package heng.core.explain;

import java.util.List;

/// What came of an [Opening].
public sealed interface Opened {

    /// @param nodes the way from the number to what was wanted, both included; the last is opened, the others have no rows
    record Way(List<Node> nodes) implements Opened {

        public Way {
            nodes = List.copyOf(nodes);
        }

        public Node node() {
            return nodes.getLast();
        }
    }

    /// The way names a row that is not there, or that opens nothing.
    record NoSuchRow() implements Opened {}

    /// There are more rows than wanted.
    record TooManyRows() implements Opened {}
}
