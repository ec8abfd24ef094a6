package heng.bench;

import heng.core.kernel.Kernel;
import heng.core.standard.Shelf;
import heng.core.standard.StandardReader;
import heng.core.text.Problems;
import heng.store.FileShelf;

/// Standards written for a comparison.
final class Standards {

    private Standards() {}

    static Kernel kernel(String yaml) {
        var problems = new Problems();
        var standard = new StandardReader(new FileShelf(), problems).read(new Shelf.Found("bench.yaml", yaml));
        if (!problems.none()) throw new IllegalStateException(problems.list().toString());
        return standard.orElseThrow().kernel();
    }
}
