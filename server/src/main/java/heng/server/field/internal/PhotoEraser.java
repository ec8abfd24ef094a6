package heng.server.field.internal;

import heng.ledger.json.Json;
import heng.server.campaign.RecordLeaves;
import heng.server.field.MediaAudit;
import heng.server.field.internal.ErasedPhotos.Asked;
import heng.server.field.internal.ErasedPhotos.Name;
import heng.server.field.internal.ErasedPhotos.State;
import heng.server.ledger.Answer;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes photos for good. Whoever brings bytes to the disk or a photo into the ledger asks it afterwards ([#settle]), so that what is erased stays so, in whatever order things happen.
@Component
class PhotoEraser {

    private static final System.Logger LOG = System.getLogger(PhotoEraser.class.getName());

    private final ErasedPhotos erased;
    private final MediaFolder folder;
    private final Ledger ledger;

    PhotoEraser(ErasedPhotos erased, MediaFolder folder, Ledger ledger) {
        this.erased = erased;
        this.folder = folder;
        this.ledger = ledger;
    }

    /// Ends what a crash, a fault or a backup has held up.
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void resume() {
        for (State one : erased.all()) if (!one.done() || folder.has(one.sha256())) settle(one.sha256());
    }

    void erase(Asked asked) {
        erased.ask(asked);
        settle(asked.sha256());
    }

    boolean isErased(String sha256) {
        return erased.of(sha256).isPresent();
    }

    /// Deletes the bytes if they are to be gone. What cannot be done now is done later.
    void settle(String sha256) {
        Optional<Asked> asked = erased.of(sha256);
        if (asked.isEmpty()) return;
        erased.reopen(sha256);
        try {
            if (!erased.outsideBackups(sha256, () -> end(asked.get()))) LOG.log(System.Logger.Level.INFO, "A backup is being made; the photo {0} is erased after it", sha256);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The photo " + sha256 + " is to be erased and is not; it is tried again", e);
        }
    }

    /// The ledger says it before it is done: nobody finds a file missing that no leaf speaks of.
    private void end(Asked asked) {
        List<Submission> leaves = erased.names(asked.sha256()).stream().flatMap(one -> leaf(one, asked.sha256()).stream())
                .map(medium -> RecordLeaves.erasure(medium.index(), MediaAudit.ORIGINAL, asked.reason(), asked.account())).map(draft -> new Submission(draft.id(), List.of(draft))).toList();
        for (Answer answer : ledger.append(leaves)) if (!(answer instanceof Answer.Accepted)) throw new IllegalStateException("The ledger does not take an erasure: " + answer);
        try {
            folder.erase(asked.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        erased.forgetFindings(asked.sha256());
    }

    private Optional<Ledger.Kept> leaf(Name name, String sha256) {
        return ledger.find(RecordLeaves.leafId(name.campaign(), name.record()) + "/" + name.name()).filter(kept -> Json.of("sha256:" + sha256).equals(kept.leaf().body().get("original")));
    }
}
