package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.standard.Shelf;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileShelfTest {

    private final FileShelf shelf = new FileShelf();

    @TempDir
    Path path;

    @Test
    void findsAFileFromTheOneThatNamesIt() {
        var files = new Written(path);
        files.file("base.yaml", "id: base");
        String from = path.resolve("child.yaml").toString();
        assertThat(shelf.find("base.yaml", from)).map(Shelf.Found::text).contains("id: base");
        assertThat(shelf.find("./base.yaml", from).map(Shelf.Found::name)).isEqualTo(shelf.find("base.yaml", from).map(Shelf.Found::name));
    }

    @Test
    void findsNothingWhereThereIsNoFile() {
        String from = path.resolve("child.yaml").toString();
        assertThat(shelf.find("base.yaml", from)).isEmpty();
        assertThat(shelf.find(".", from)).isEmpty();
        assertThat(shelf.find("a\0b", from)).isEmpty();
        assertThat(shelf.find("heng:nothing", from)).isEmpty();
        assertThat(shelf.file(path)).isEmpty();
    }

    /// The standards lie in a jar beside the store; it alone has an empty shelf.
    @Test
    void hasAnEmptyShelfWithoutTheStandards() {
        assertThat(shelf.names()).isEmpty();
    }
}
