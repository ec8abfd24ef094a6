package heng.server.field.internal;

import heng.ledger.leaf.Leaf;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.field.Photo;
import heng.server.field.PhotoName;
import heng.server.field.Photos;
import heng.server.field.Stored;
import heng.server.field.Submissions;
import heng.server.field.Visit;
import heng.server.field.internal.PhotoTables.Arrived;
import heng.server.field.internal.PhotoTables.At;
import heng.server.field.internal.PhotoTables.Named;
import heng.server.ledger.Answer;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import heng.server.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;

/// Brings photos and the visits that name them together, whichever comes first. Each of the two writes what it brings before it looks for the other, so that at least one of
/// them sees both; what both then do is the same leaf, which the ledger takes once.
@Service
class PhotoDesk implements Photos {

    /// Photos of one account that may wait for their visits.
    static final int MOST_UNCLAIMED = 200;

    private final PhotoTables tables;
    private final UnnamedPhotos unnamed;
    private final MediaFolder folder;
    private final Ledger ledger;
    private final Examiner examiner;
    private final PhotoEraser eraser;

    PhotoDesk(PhotoTables tables, UnnamedPhotos unnamed, MediaFolder folder, Ledger ledger, Examiner examiner, PhotoEraser eraser) {
        this.tables = tables;
        this.unnamed = unnamed;
        this.folder = folder;
        this.ledger = ledger;
        this.examiner = examiner;
        this.eraser = eraser;
    }

    @Override
    public Stored put(Person by, Running campaign, String instance, String name, InputStream bytes, long length) throws IOException {
        if (!PhotoName.isName(name)) return new Stored.BadName(name);
        if (!Submissions.isInstance(instance)) return new Stored.BadName(instance);
        At at = new At(campaign.id(), instance, name);
        if (isAnothers(by, at)) return new Stored.NotTheirs(instance);
        if (tables.arrived(at).isEmpty() && tables.named(at).isEmpty() && tables.unclaimed(by.account()) >= MOST_UNCLAIMED) return new Stored.TooManyWaiting(MOST_UNCLAIMED);
        AtomicBoolean fresh = new AtomicBoolean();
        var written = folder.write(bytes, length, done -> isWanted(by, at, done.sha256()), done -> fresh.set(tables.arrive(at, by.account(), done.sha256(), done.bytes(), done.kind().type())));
        return switch (written) {
            case MediaFolder.Written.Done done -> kept(by, at, done.sha256(), fresh.get());
            case MediaFolder.Written.TooLarge() -> new Stored.TooLarge(MOST_BYTES);
            case MediaFolder.Written.NoPhoto() -> new Stored.NoPhoto(name);
            case MediaFolder.Written.NoRoom() -> new Stored.NoRoom();
            case MediaFolder.Written.Fault() -> new Stored.DiskFault();
            case MediaFolder.Written.TooSlow() -> new Stored.TooSlow((int) MediaFolder.LONGEST.toMinutes());
            case MediaFolder.Written.Unwanted() -> new Stored.Changed(name);
        };
    }

    private boolean isAnothers(Person by, At at) {
        return ledger.find(RecordLeaves.leafId(at.campaign(), at.instance() + "/1")).map(kept -> !ledger.personal(kept.index(), "by").equals(Optional.of(by.account()))).orElse(false);
    }

    private boolean isWanted(Person by, At at, String sha256) {
        boolean otherArrived = tables.arrived(at).filter(there -> !there.sha256().equals(sha256) || !there.account().equals(by.account())).isPresent();
        return !otherArrived && tables.named(at).stream().allMatch(named -> named.sha256().orElse(sha256).equals(sha256));
    }

    private Stored kept(Person by, At at, String sha256, boolean fresh) {
        eraser.settle(sha256);
        if (!isWanted(by, at, sha256)) { // the visit, or other bytes, came while these did
            if (fresh) forget(at, sha256);
            return new Stored.Changed(at.name());
        }
        List<Named> named = tables.named(at);
        if (!named.isEmpty() && !intoLedger(at, named, tables.arrived(at).orElseThrow())) return new Stored.BadName(at.name());
        return new Stored.Kept(sha256, !fresh);
    }

    private void forget(At at, String sha256) {
        tables.forget(at);
        folder.removeUnneeded(sha256, unnamed::isNeeded);
    }

    @Override
    public void named(Person by, String campaign, Visit visit, List<String> records, String root) {
        unnamed.undisturbed(campaign, visit.instance(), () -> {
            together(by, campaign, visit, records, root);
            return true;
        });
    }

    private void together(Person by, String campaign, Visit visit, List<String> records, String root) {
        Map<String, At> names = new LinkedHashMap<>();
        for (int i = 0; i < records.size(); i++) {
            List<PhotoName> photos = visit.entries().get(i).photos();
            for (int p = 0; p < photos.size(); p++) {
                At at = names.computeIfAbsent(photos.get(p).name(), name -> new At(campaign, visit.instance(), name));
                tables.name(at, records.get(i), p, root, photos.get(p).sha256());
            }
        }
        for (At at : names.values()) {
            Optional<Arrived> there = tables.arrived(at);
            if (there.isEmpty()) continue;
            if (isWanted(by, at, there.get().sha256())) intoLedger(at, tables.named(at), there.get());
            else forget(at, there.get().sha256()); // somebody guessed the name, or the device sent other bytes before: the photo is still awaited
        }
    }

    /// A leaf for each record that names the photo; whether the ledger has them all.
    private boolean intoLedger(At at, List<Named> named, Arrived arrived) {
        List<Submission> media = new ArrayList<>();
        for (Named one : named) {
            Optional<Leaf> record = ledger.find(RecordLeaves.leafId(at.campaign(), one.record())).map(Ledger.Kept::leaf);
            record.map(leaf -> RecordLeaves.medium(leaf, at.name(), arrived.sha256(), arrived.bytes(), arrived.type())).ifPresent(draft -> media.add(new Submission(draft.id(), List.of(draft))));
        }
        boolean all = ledger.append(media).stream().allMatch(Answer.Accepted.class::isInstance);
        if (all) {
            tables.claim(at);
            eraser.settle(arrived.sha256());
            examiner.wake();
        }
        return all;
    }

    @Override
    public List<Photo> of(String campaign, String record) {
        return tables.photos(campaign, record);
    }

    @Override
    public Optional<Medium> copy(String campaign, String record, String sha256) {
        return photo(campaign, record, sha256).filter(Photo::shown).map(_ -> new Medium(folder.copy(sha256), "image/jpeg"));
    }

    @Override
    public boolean erase(Person by, String campaign, String record, String sha256, String reason) {
        if (!Photos.isReason(reason)) throw new IllegalArgumentException("No reason for an erasure: " + reason);
        if (photo(campaign, record, sha256).isEmpty()) return false;
        eraser.erase(new ErasedPhotos.Asked(sha256, reason.strip(), by.account()));
        return true;
    }

    @Override
    public Optional<Medium> original(String campaign, String record, String sha256) {
        return photo(campaign, record, sha256).filter(photo -> photo.erased().isEmpty()).map(_ -> folder.original(sha256)).map((Path file) -> new Medium(file, tables.typeOf(sha256)));
    }

    private Optional<Photo> photo(String campaign, String record, String sha256) {
        return tables.photos(campaign, record).stream().filter(photo -> photo.sha256().equals(Optional.of(sha256))).findFirst();
    }
}
