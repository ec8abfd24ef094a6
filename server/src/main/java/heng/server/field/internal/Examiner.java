package heng.server.field.internal;

import heng.core.record.EvidenceRecord;
import heng.server.campaign.Campaigns;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.field.Flag;
import heng.server.field.internal.PhotoTables.Medium;
import heng.server.field.internal.PhotoTables.Waiting;
import heng.server.ledger.Ledger;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Looks at photos after they were taken in, one at a time on a thread of its own, so that no device waits for it and memory holds one picture. What waits stands in the
/// database and is looked at after a restart.
@Component
class Examiner {

    private static final int AT_ONCE = 20;
    private static final System.Logger LOG = System.getLogger(Examiner.class.getName());

    private final PhotoTables tables;
    private final MediaFolder folder;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final PhotoEraser eraser;
    private final ZoneId zone;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread;

    Examiner(PhotoTables tables, MediaFolder folder, Campaigns campaigns, Ledger ledger, PhotoEraser eraser, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.tables = tables;
        this.folder = folder;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.eraser = eraser;
        this.zone = zone;
        thread = Thread.ofPlatform().name("photo-examiner").daemon().start(this::follow);
    }

    void wake() {
        news.release();
    }

    @PreDestroy
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                news.acquire();
                news.drainPermits();
                for (List<Waiting> some = tables.waiting(AT_ONCE); !some.isEmpty(); some = tables.waiting(AT_ONCE)) {
                    for (Waiting one : some) {
                        if (Thread.currentThread().isInterrupted()) return;
                        tables.examined(one, eraser.isErased(one.sha256()) ? List.of() : flags(one));
                        eraser.settle(one.sha256()); // what was asked meanwhile
                    }
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "Photos could not be looked at; trying again", e);
                if (!pause()) return;
                news.release();
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(1_000);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private List<Flag> flags(Waiting one) {
        Medium medium;
        try {
            medium = medium(one);
        } catch (DataAccessException e) {
            throw e; // not the photo's fault: it is looked at again
        } catch (IOException | RuntimeException e) { // what no reader of pictures has foreseen holds up no other photo
            LOG.log(System.Logger.Level.ERROR, "The original of " + one + " could not be read", e);
            return List.of(Flag.of("not-read"));
        }
        Optional<Running> campaign = campaigns.find(one.at().campaign());
        Optional<EvidenceRecord> record = ledger.find(RecordLeaves.leafId(one.at().campaign(), one.record())).flatMap(kept -> RecordLeaves.record(kept.leaf(), one.at().campaign()));
        if (campaign.isEmpty() || record.isEmpty()) return List.of();
        return new PhotoFlags(campaign.get(), record.get(), medium, tables.alike(one, medium.hash(), DifferenceHash.ALIKE), tables.otherDevices(one)).all();
    }

    private Medium medium(Waiting one) throws IOException {
        Optional<Medium> known = tables.medium(one.sha256());
        if (known.isPresent()) return known.get();
        Path original = folder.original(one.sha256());
        Exif exif = Exif.read(original, zone);
        PublicCopy.Made made = PublicCopy.of(original, ImageKind.ofType(one.type()), exif.orientation());
        if (made instanceof PublicCopy.Made.Copy copy) folder.keepCopy(one.sha256(), copy.jpeg());
        tables.found(one.sha256(), exif, made);
        return tables.medium(one.sha256()).orElseThrow(() -> new IOException("It was erased meanwhile"));
    }
}
