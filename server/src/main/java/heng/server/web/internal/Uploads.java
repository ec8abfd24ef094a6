package heng.server.web.internal;

import heng.server.campaign.Upload;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/// Files of a form, as use cases take them.
final class Uploads {

    private Uploads() {}

    /// Without fields in which nothing was chosen.
    static List<Upload> of(List<MultipartFile> files) {
        return files.stream().filter(file -> !file.isEmpty()).map(file -> new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::getInputStream)).toList();
    }
}
