package heng.store;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.record.AnnouncedResult;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads announced results: `place,what,value,position,cohort,issuer,document,date` and, where there is one, `what-en` (C3b). Refused besides what
/// [Table] refuses: `CELL_EMPTY` (place, what, issuer, document, date: a declaration nobody can find is none), `UNKNOWN_PLACE`, `BAD_DATE`,
/// `BAD_VALUE` (a position that is not a whole number from 1).
public final class AnnouncedReader {

    private static final Pattern POSITION = Pattern.compile("[1-9]\\d{0,5}");

    private AnnouncedReader() {}

    /// The good rows in the order of the files. Refused rows are left out.
    public static List<AnnouncedResult> read(List<FileRef> files, PlaceTree tree, DataFolder folder, Problems problems) {
        var places = new PlaceLookup(tree, problems);
        List<AnnouncedResult> announced = new ArrayList<>();
        for (FileRef file : files) {
            Set<AnnouncedResult> before = new HashSet<>(announced);
            int[] repeated = {0};
            Table.read(folder, file, problems, head -> {
                Column place = head.need("place");
                Column what = head.need("what");
                Column value = head.need("value");
                Column position = head.need("position");
                Column cohort = head.need("cohort");
                Column issuer = head.need("issuer");
                Column document = head.need("document");
                Column date = head.need("date");
                Column english = head.find("what-en");
                return row -> {
                    Optional<PlaceCode> where = places.required(row, place);
                    Optional<String> name = row.required(what, problems);
                    Optional<String> by = row.required(issuer, problems);
                    Optional<String> source = row.required(document, problems);
                    Optional<LocalDate> day = Dates.day(row, date, problems);
                    String rank = row.value(position);
                    boolean ranked = rank.isEmpty() || POSITION.matcher(rank).matches();
                    if (!ranked) problems.add(RefusalCode.BAD_VALUE, row.spot(position), rank, Phrase.WHOLE_BETWEEN.with(1, 999_999), position.name());
                    if (where.isEmpty() || name.isEmpty() || by.isEmpty() || source.isEmpty() || day.isEmpty() || !ranked) return;
                    var result = new AnnouncedResult(where.get(), name.get(), row.text(english).isEmpty() ? name.get() : row.text(english),
                            Optional.of(row.text(value)).filter(text -> !text.isEmpty()), Optional.of(rank).filter(text -> !text.isEmpty()).map(Integer::valueOf),
                            row.text(cohort), by.get(), source.get(), day.get());
                    if (before.contains(result)) repeated[0]++;
                    else announced.add(result);
                };
            });
            ByKey.note(folder, file, repeated[0], 0, 0);
        }
        return List.copyOf(announced);
    }
}
