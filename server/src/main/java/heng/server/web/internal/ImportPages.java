package heng.server.web.internal;

import heng.server.people.Allowed;
import heng.server.people.People;
import heng.server.people.PeopleImport;
import heng.server.people.PeopleRefusal;
import heng.server.people.PeopleRefusal.Code;
import heng.server.people.Person;
import heng.server.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Many accounts at once: pasted lines or a file; and the sheet of links that is printed after.
@Controller
class ImportPages {

    private final PeopleImport imports;
    private final People people;
    private final Handed handed;

    ImportPages(PeopleImport imports, People people, Handed handed) {
        this.imports = imports;
        this.people = people;
        this.handed = handed;
    }

    @GetMapping("/accounts/import")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ANYWHERE)
    String form(Model model) {
        model.addAttribute("lines", "");
        return "accounts-import";
    }

    @PostMapping("/accounts/import")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ANYWHERE)
    String take(@RequestParam(defaultValue = "") String lines, @RequestParam(required = false) @Nullable MultipartFile file, Person person, Model model, Locale locale) throws IOException {
        PeopleImport.Report report = file == null || file.isEmpty() ? imports.lines(person, lines) : file(person, file);
        boolean clean = report.refused().isEmpty() && report.broken().isEmpty() && report.whole().isEmpty();
        model.addAttribute("report", report);
        model.addAttribute("broken", report.broken().stream().map(refusal -> refusal.message(locale)).toList());
        model.addAttribute("links", handed.links(report.links(), locale));
        model.addAttribute("lines", clean ? "" : lines);
        return "accounts-import";
    }

    /// The file under a name of ours: its own says nothing of what is in it.
    private PeopleImport.Report file(Person person, MultipartFile file) throws IOException {
        if (file.getSize() > PeopleImport.MOST_BYTES) {
            return new PeopleImport.Report(0, 0, 0, List.of(), List.of(), Optional.of(new PeopleRefusal(Code.FILE_TOO_LARGE, String.valueOf(file.getSize()), String.valueOf(PeopleImport.MOST_BYTES))), List.of());
        }
        Path folder = Files.createTempDirectory("heng-people");
        Path kept = folder.resolve("import" + kind(file.getBytes()));
        try {
            Files.write(kept, file.getBytes());
            return imports.file(person, kept);
        } finally {
            Files.deleteIfExists(kept);
            Files.delete(folder);
        }
    }

    private static String kind(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        return start.equals("504b0304") ? ".xlsx" : start.equals("d0cf11e0") ? ".xls" : ".csv";
    }

    /// New links for all who have no password yet, as a sheet to print.
    @PostMapping("/accounts/links")
    @Allowed(value = Role.ADMINISTRATOR, at = Allowed.Where.ANYWHERE)
    String links(Person person, Model model, Locale locale) {
        model.addAttribute("links", handed.links(people.links(person), locale));
        return "accounts-links";
    }
}
