package heng.server.web.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Role;
import heng.server.score.Scores;
import heng.server.score.Standing;
import heng.server.web.internal.TableView.Head;
import heng.store.CsvCell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A table of places as a file: the columns, the filter and the order that somebody sees, all of its pages.
@Controller
class SeenExport {

    private final Scores scores;
    private final MessageSource words;

    SeenExport(Scores scores, MessageSource words) {
        this.scores = scores;
        this.words = words;
    }

    @GetMapping("/c/{campaign}/p/{place}/export.csv")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.PLACE)
    ResponseEntity<byte[]> seen(@PathVariable String campaign, @PathVariable String place, @RequestParam MultiValueMap<String, String> asked, Locale locale) {
        Standing standing = scores.of(campaign).orElseThrow(NotHere::new);
        Place here = standing.campaign().definition().tree().find(new PlaceCode(place)).orElseThrow(NotHere::new);
        Level level = standing.campaign().definition().tree().levels().stream().filter(one -> one.name().equals(asked.getFirst("level"))).findFirst().orElseThrow(NotHere::new);
        Optional<ColumnCode> only = Optional.ofNullable(asked.getFirst("column")).map(ColumnCode::new);
        if (only.filter(code -> !standing.campaign().definition().standard().kernel().columns().containsKey(code)).isPresent()) throw new NotHere();
        TableAsk ask = TableAsk.of(asked);
        PlaceTable table = new PlaceTable(standing, new Figures(standing, locale), locale, only.map(List::of).orElseGet(() -> PlaceTable.published(standing, level)));
        List<Place> places = standing.campaign().definition().tree().within(here.code()).stream().filter(one -> one.level().equals(level)).toList();
        List<Head> heads = table.shown(ask);
        StringBuilder file = new StringBuilder("\uFEFF").append(line(head(heads, locale)));
        table.rows(places, ask).forEach(row -> file.append(line(cells(row, heads))));
        String name = (campaign + "-" + place + "-" + level.name() + "-" + standing.upTo()).replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> head(List<Head> heads, Locale locale) {
        List<String> cells = new ArrayList<>(List.of(word("code", locale), word("place", locale)));
        heads.forEach(head -> cells.add(head.title().isEmpty() ? word("column-" + head.key(), locale) : head.title() + (head.unit().isEmpty() ? "" : " /" + head.unit())));
        return cells;
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }

    private static List<String> cells(PlaceTable.Row row, List<Head> heads) {
        List<String> cells = new ArrayList<>(List.of(row.place().code().text(), row.place().name()));
        for (Head head : heads) {
            cells.add(switch (head.key()) {
                case PlaceTable.CHANGE -> row.change() == null ? "" : row.change().text();
                case PlaceTable.POSITION -> row.position();
                case PlaceTable.COVER -> row.lead().coverage().toString();
                default -> (row.figures().get(head.key()).text() + " " + row.figures().get(head.key()).state()).strip();
            });
        }
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(SeenExport::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /// A number as a machine reads it, whatever its sign looks like on the page.
    static String cell(String text) {
        String plain = text.replace('−', '-');
        boolean number = plain.matches("[+-]?\\d+(\\.\\d+)?");
        return number && plain.startsWith("+") ? plain.substring(1) : CsvCell.of(number ? plain : text);
    }
}
