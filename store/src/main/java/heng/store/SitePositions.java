package heng.store;

import heng.core.place.CoordinateSystem;
import heng.core.place.Site.Position;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The positions of one register of sites. They stay as declared; what is odd about them is noted, a few times only: a whole column may be odd.
final class SitePositions {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");
    private static final int MOST_NOTES = 5;
    private static final String WORDS = Arrays.stream(CoordinateSystem.values()).map(CoordinateSystem::word).collect(Collectors.joining(", "));

    private final FileRef file;
    private final Problems notes;
    private int odd;
    private int undeclared;

    SitePositions(FileRef file, Problems notes) {
        this.file = file;
        this.notes = notes;
    }

    /// The position of a row, if it has one; nothing at all where it was refused.
    Optional<Optional<Position>> read(Row row, Column longitude, Column latitude, Column coordinates, Problems problems) {
        if (row.text(longitude).isEmpty() && row.text(latitude).isEmpty()) return Optional.of(Optional.empty());
        int before = problems.size();
        Optional<CoordinateSystem> system = system(row, coordinates, problems);
        Optional<BigDecimal> east = number(row, longitude);
        Optional<BigDecimal> north = number(row, latitude);
        if (east.isPresent() && north.isPresent() && within(east.get(), 90) && within(north.get(), 180) && !within(north.get(), 90)) {
            problems.add(RefusalCode.SWAPPED_DEGREES, row.spot(latitude), row.text(longitude), row.text(latitude));
        } else {
            check(row, longitude, east, 180, problems);
            check(row, latitude, north, 90, problems);
        }
        if (problems.size() > before || east.isEmpty() || north.isEmpty()) return Optional.empty();
        var position = new Position(east.get(), north.get(), system);
        look(position, row.spot(longitude));
        return Optional.of(Optional.of(position));
    }

    /// After the last row.
    void end() {
        if (undeclared > 0) notes.add(RefusalCode.COORDINATES_UNKNOWN, file.spot(), undeclared, file.name());
    }

    private Optional<CoordinateSystem> system(Row row, Column coordinates, Problems problems) {
        String word = row.code(coordinates);
        if (word.isEmpty()) return file.told().coordinates();
        Optional<CoordinateSystem> system = CoordinateSystem.of(word);
        if (system.isEmpty()) problems.add(RefusalCode.BAD_VALUE, row.spot(coordinates), word, WORDS, coordinates.name());
        return system;
    }

    private static Optional<BigDecimal> number(Row row, Column column) {
        return Optional.of(row.value(column)).filter(text -> DEGREES.matcher(text).matches()).map(BigDecimal::new);
    }

    private static boolean within(BigDecimal degrees, int most) {
        return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static void check(Row row, Column column, Optional<BigDecimal> degrees, int most, Problems problems) {
        if (degrees.isEmpty() || !within(degrees.get(), most)) problems.add(RefusalCode.BAD_VALUE, row.spot(column), row.text(column), "-" + most + "…" + most, column.name());
    }

    private void look(Position position, Spot spot) {
        if (position.system().isEmpty()) undeclared++;
        String shown = position.longitude().toPlainString() + ", " + position.latitude().toPlainString();
        Optional<CoordinateSystem> outside = position.system().filter(system -> !system.isFor(position));
        boolean arctic = !CoordinateSystem.GCJ_02.isFor(position) && CoordinateSystem.GCJ_02.isFor(new Position(position.latitude(), position.longitude()));
        if (outside.isEmpty() && !arctic || ++odd > MOST_NOTES) return;
        if (outside.isPresent()) notes.add(RefusalCode.OUTSIDE_CHINA, spot, shown, Phrase.CHINA, outside.get().word());
        else notes.add(RefusalCode.DEGREES_ODD, spot, shown);
    }
}
