package heng.server.field.internal;

import heng.server.campaign.RecordLeaves;
import heng.server.field.Visit;
import heng.server.field.internal.PhotoTables.At;
import heng.server.field.internal.UnnamedPhotos.Left;
import heng.server.ledger.Ledger;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes away photos that have waited too long for a visit that names them. One that a leaf names stays, whatever the tables say.
@Component
class PhotoSweep {

    /// A phone may be without network for some days.
    static final int LEAST_DAYS = 7;

    private final UnnamedPhotos unnamed;
    private final MediaFolder folder;
    private final Ledger ledger;
    private final Clock clock;
    private final Duration patience;
    private final Counter swept;
    private final Counter freed;

    /// @param days since the photo came last; our default: 30
    PhotoSweep(UnnamedPhotos unnamed, MediaFolder folder, Ledger ledger, Clock clock, MeterRegistry meters, @Value("${heng.media.unnamed-days:30}") int days) {
        if (days < LEAST_DAYS) throw new IllegalStateException("heng.media.unnamed-days is " + days + "; a photo waits for its visit for " + LEAST_DAYS + " days at least.\nMaybe set it to 30.");
        this.unnamed = unnamed;
        this.folder = folder;
        this.ledger = ledger;
        this.clock = clock;
        this.patience = Duration.ofDays(days);
        this.swept = Counter.builder("heng.photos.swept").description("Photos that were taken away because no visit had named them").register(meters);
        this.freed = Counter.builder("heng.photos.swept.bytes").description("Bytes that this freed").register(meters);
    }

    /// @param photos how many were taken away
    /// @param bytes that are free now; a file that has another name too stays
    record Swept(int photos, long bytes) {}

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT2M")
    void daily() {
        Swept done = sweep();
        if (done.photos() > 0) System.getLogger(PhotoSweep.class.getName()).log(System.Logger.Level.INFO, "{0} photos ({1} bytes) that no visit had named for {2} days were taken away", done.photos(), done.bytes(), patience.toDays());
    }

    Swept sweep() {
        Instant before = clock.instant().minus(patience);
        int photos = 0;
        long bytes = 0;
        for (Left left : unnamed.before(before)) {
            if (isNamedByALeaf(left.at(), left.sha256()) || !unnamed.forget(left.at(), before)) continue;
            photos++;
            if (folder.removeUnneeded(left.sha256(), unnamed::isNeeded)) bytes += left.bytes();
        }
        swept.increment(photos);
        freed.increment(bytes);
        return new Swept(photos, bytes);
    }

    /// A visit whose records are in the ledger, and of which a crash kept the tables from learning.
    private boolean isNamedByALeaf(At at, String sha256) {
        for (int i = 1; i <= Visit.MOST_ROWS; i++) {
            Optional<Ledger.Kept> record = ledger.find(RecordLeaves.leafId(at.campaign(), at.instance() + "/" + i));
            if (record.isEmpty()) return false;
            if (RecordLeaves.attached(record.get().leaf()).media().contains(sha256) || ledger.find(record.get().leaf().id() + "/" + at.name()).isPresent()) return true;
        }
        return false;
    }
}
