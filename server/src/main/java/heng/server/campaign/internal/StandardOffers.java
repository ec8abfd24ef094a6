package heng.server.campaign.internal;

import heng.core.standard.LibraryReader;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.text.Problems;
import heng.core.yaml.YamlReader;
import heng.server.campaign.CampaignForm;
import heng.server.campaign.StandardChoice;
import heng.server.campaign.Standards;
import heng.store.FileShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The standards of the shelf, and the examples that lie beside the program.
@Component
class StandardOffers implements Standards {

    private static final String SHELF = "heng:";
    private static final String EXAMPLE = "example:";

    private final FileShelf shelf = new FileShelf();
    private final Path examples = Path.of(System.getProperty("heng.home", ".")).resolve("examples").resolve("small");

    @Override
    public List<StandardChoice> offered() {
        List<StandardChoice> offered = new ArrayList<>();
        for (String name : shelf.names()) shelf.find(SHELF + name, "").flatMap(found -> choice(SHELF + name, found)).ifPresent(offered::add);
        for (Path file : exampleFiles()) shelf.file(file).flatMap(found -> choice(EXAMPLE + file.getParent().getFileName(), found)).ifPresent(offered::add);
        return offered;
    }

    private List<Path> exampleFiles() {
        if (!Files.isDirectory(examples)) return List.of();
        try (Stream<Path> folders = Files.list(examples)) {
            return folders.map(folder -> folder.resolve("standard.yaml")).filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Empty for a library, and for what cannot be read.
    private Optional<StandardChoice> choice(String key, Shelf.Found found) {
        Problems problems = new Problems();
        boolean library = YamlReader.read(found.name(), found.text(), problems).filter(LibraryReader::isLibrary).isPresent();
        if (library) return Optional.empty();
        return new StandardReader(shelf, problems).read(found).filter(_ -> problems.none()).map(standard -> of(key, standard));
    }

    private static StandardChoice of(String key, Standard standard) {
        return new StandardChoice(key, standard.title(), standard.kernel().edition(), standard.siteTypes());
    }

    /// Puts the standard of a form beside the campaign where it is not on the shelf.
    ///
    /// @return how the campaign names it; empty where there is no such standard
    Optional<String> lay(CampaignForm form, Path folder) throws IOException, Parcel.Unfit {
        if (form.uploaded().isPresent()) {
            Parcel.lay(form.uploaded().get(), folder, "standard.yaml");
            return Optional.of("standard.yaml");
        }
        if (form.standard().startsWith(SHELF) && shelf.names().contains(form.standard().substring(SHELF.length()))) return Optional.of(form.standard());
        Optional<Path> example = exampleFiles().stream().filter(file -> form.standard().equals(EXAMPLE + file.getParent().getFileName())).findFirst();
        if (example.isEmpty()) return Optional.empty();
        CampaignFolders.write(folder.resolve("standard.yaml"), Files.readString(example.get()));
        return Optional.of("standard.yaml");
    }
}
