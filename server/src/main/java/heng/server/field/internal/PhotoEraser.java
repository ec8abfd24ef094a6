package heng.server.field.internal;

import heng.server.campaign.RecordLeaves;
import heng.server.field.MediaAudit;
import heng.server.field.internal.ErasedPhotos.Asked;
import heng.server.ledger.Answer;
import heng.server.ledger.Ledger;
import heng.server.ledger.LedgerUnavailable;
import heng.server.ledger.Submission;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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

    /// Ends what a crash has interrupted.
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        for (String sha256 : erased.all()) {
            try {
                settle(sha256);
            } catch (IllegalStateException | LedgerUnavailable e) {
                LOG.log(System.Logger.Level.ERROR, "The photo " + sha256 + " is to be erased and is not; the next start tries again", e);
            }
        }
    }

    void erase(Asked asked) {
        erased.ask(asked);
        settle(asked.sha256());
    }

    /// Deletes the bytes if they are to be gone; whether they are.
    boolean settle(String sha256) {
        Optional<Asked> asked = erased.of(sha256);
        asked.ifPresent(this::settle);
        return asked.isPresent();
    }

    /// The ledger says it before it is done: nobody finds a file missing that no leaf speaks of.
    private void settle(Asked asked) {
        List<Submission> leaves = erased.names(asked.sha256()).stream().flatMap(one -> ledger.find(RecordLeaves.leafId(one.campaign(), one.record()) + "/" + one.name()).stream())
                .map(medium -> RecordLeaves.erasure(medium.index(), MediaAudit.ORIGINAL, asked.reason(), asked.account())).map(draft -> new Submission(draft.id(), List.of(draft))).toList();
        for (Answer answer : ledger.append(leaves)) if (!(answer instanceof Answer.Accepted)) throw new IllegalStateException("The ledger does not take an erasure: " + answer);
        try {
            folder.erase(asked.sha256());
        } catch (IOException e) {
            throw new IllegalStateException("The photo " + asked.sha256() + " could not be deleted", e);
        }
        erased.forgetFindings(asked.sha256());
    }
}
