package heng.server.field.internal;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a photo says of itself.
///
/// @param taken in the time of the zone; where the photo states no offset, as it stands there
/// @param point where the device was, by its own word
/// @param device maker and model
/// @param orientation how it has to be turned, 1 to 8 (EXIF 0x0112); 1 is upright
record Exif(Optional<LocalDateTime> taken, Optional<Point> point, Optional<String> device, int orientation) {

    static final Exif NOTHING = new Exif(Optional.empty(), Optional.empty(), Optional.empty(), 1);

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 100;

    /// Degrees. What they are measured in is not said reliably: some phones in China write shifted ones.
    record Point(double latitude, double longitude) {}

    /// Nothing where the file has none, or what it has cannot be read.
    static Exif read(Path file, ZoneId zone) throws IOException {
        try {
            Metadata all = ImageMetadataReader.readMetadata(file.toFile());
            return new Exif(taken(all, zone), point(all), device(all), orientation(all));
        } catch (ImageProcessingException | MetadataException | EOFException | RuntimeException _) { // bytes from outside: a parser of others may fall over them in its own way
            return NOTHING;
        }
    }

    /// Whether it says when or where.
    boolean saysAnything() {
        return taken.isPresent() || point.isPresent();
    }

    private static Optional<LocalDateTime> taken(Metadata all, ZoneId zone) {
        for (ExifSubIFDDirectory directory : all.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            String text = text(directory, ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
            String offset = text(directory, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL);
            try {
                LocalDateTime written = LocalDateTime.parse(text, WRITTEN);
                return Optional.of(offset.isEmpty() ? written : OffsetDateTime.of(written, ZoneOffset.of(offset)).atZoneSameInstant(zone).toLocalDateTime());
            } catch (DateTimeException _) {
                continue; // a camera whose clock was never set writes blanks or noughts
            }
        }
        return Optional.empty();
    }

    private static Optional<Point> point(Metadata all) {
        @Nullable GpsDirectory directory = all.getFirstDirectoryOfType(GpsDirectory.class);
        if (directory == null || directory.getGeoLocation() == null || directory.getGeoLocation().isZero()) return Optional.empty();
        double latitude = directory.getGeoLocation().getLatitude();
        double longitude = directory.getGeoLocation().getLongitude();
        boolean sane = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180; // also false for NaN
        return sane ? Optional.of(new Point(latitude, longitude)) : Optional.empty();
    }

    private static Optional<String> device(Metadata all) {
        @Nullable ExifIFD0Directory directory = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (directory == null) return Optional.empty();
        String device = (text(directory, ExifDirectoryBase.TAG_MAKE) + " " + text(directory, ExifDirectoryBase.TAG_MODEL)).strip();
        return device.isEmpty() ? Optional.empty() : Optional.of(device);
    }

    private static int orientation(Metadata all) throws MetadataException {
        @Nullable ExifIFD0Directory directory = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (directory == null || !directory.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) return 1;
        int orientation = directory.getInt(ExifDirectoryBase.TAG_ORIENTATION);
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }

    /// Without what PostgreSQL or a page could stumble over.
    private static String text(Directory directory, int tag) {
        @Nullable String text = directory.getString(tag);
        if (text == null) return "";
        String clean = text.codePoints().filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
