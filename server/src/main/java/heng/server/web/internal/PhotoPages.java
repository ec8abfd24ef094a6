package heng.server.web.internal;

import heng.server.field.Photos;
import heng.server.people.Allowed;
import heng.server.people.Audit;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Photos of a record: the copy for everybody who may see the record, the sealed original for those who run the campaign. Neither lies in a folder that is served.
@Controller
class PhotoPages {

    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(1)).cachePrivate(); // what has this hash never changes, who may see it does

    private final Photos photos;
    private final Audit audit;

    PhotoPages(Photos photos, Audit audit) {
        this.photos = photos;
        this.audit = audit;
    }

    /// @param id of a record that has the photo; the rule asks for its place
    @GetMapping("/c/{campaign}/photo/{sha256}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.RECORD)
    ResponseEntity<Resource> copy(@PathVariable String campaign, @PathVariable String sha256, @RequestParam String id) {
        Photos.Medium medium = photos.copy(campaign, id, sha256).orElseThrow(NotHere::new);
        return file(medium).cacheControl(KEPT).body(new FileSystemResource(medium.file()));
    }

    /// To be kept, not to be looked at in the browser: it has everything in it that the camera wrote.
    @GetMapping("/c/{campaign}/photo/{sha256}/original")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS}, at = Allowed.Where.RECORD)
    ResponseEntity<Resource> original(@PathVariable String campaign, @PathVariable String sha256, @RequestParam String id, Person person) {
        Photos.Medium medium = photos.original(campaign, id, sha256).orElseThrow(NotHere::new);
        audit.note(person, Audit.What.PERSONAL_READ, campaign + " " + id + " " + sha256);
        String ending = medium.type().substring(medium.type().indexOf('/') + 1);
        return file(medium).cacheControl(CacheControl.noStore()).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(sha256 + "." + ending).build().toString())
                .body(new FileSystemResource(medium.file()));
    }

    private static ResponseEntity.BodyBuilder file(Photos.Medium medium) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(medium.type()));
    }
}
