package heng.server.campaign.internal;

import heng.core.place.Place;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.text.Problems;
import heng.server.campaign.CampaignDesk;
import heng.server.campaign.CampaignForm;
import heng.server.campaign.CampaignState;
import heng.server.campaign.CampaignStep;
import heng.server.campaign.Change;
import heng.server.campaign.EditionFile;
import heng.server.campaign.Frozen;
import heng.server.campaign.Hindrance;
import heng.server.campaign.Running;
import heng.server.campaign.SetupTable;
import heng.server.campaign.Upload;
import heng.server.people.Access;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.store.Campaign;
import heng.store.CampaignReader;
import heng.store.Divisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Makes campaigns and changes them: one change of a campaign at a time. A new revision is read whole by the law of campaign files before it counts.
@Service
class CampaignWorks implements CampaignDesk {

    private static final Set<Role> RUNNERS = Set.of(Role.ADMINISTRATOR, Role.HEADQUARTERS);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,59}");
    static final int LONGEST_REASON = 1_000;
    private static final int NAMED = 5;

    private final CampaignRegister register;
    private final CampaignRows rows;
    private final CampaignFolders folders;
    private final StandardOffers standards;
    private final Access access;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    CampaignWorks(CampaignRegister register, CampaignRows rows, CampaignFolders folders, StandardOffers standards, Access access) {
        this.register = register;
        this.rows = rows;
        this.folders = folders;
        this.standards = standards;
        this.access = access;
    }

    /// Changes the files of a copy of a revision.
    @FunctionalInterface
    interface Edit {
        void in(Path folder, Path campaignFile) throws IOException;
    }

    @Override
    public Change create(List<Upload> files, Person by) {
        return inIncoming(folder -> {
            Parcel.unpack(files, folder);
            return found(folder, Parcel.campaign(folder), by);
        });
    }

    @Override
    public Change create(CampaignForm form, Person by) {
        if (!ID.matcher(form.id()).matches()) return new Change.Hindered(Hindrance.ID_UNFIT, form.id());
        return inIncoming(folder -> {
            Optional<String> standard = standards.lay(form, folder);
            if (standard.isEmpty()) return new Change.Hindered(Hindrance.NO_STANDARD, form.standard());
            for (SetupTable table : SetupTable.values()) CampaignFolders.write(folder.resolve(table.file()), String.join(",", table.head()) + "\n");
            Path file = folder.resolve("campaign.yaml");
            CampaignYaml.write(file, CampaignYaml.of(form, standard.get()));
            return found(folder, file, by);
        });
    }

    private interface Making {
        Change in(Path folder) throws IOException, Parcel.Unfit;
    }

    /// Works in a folder of its own, which is gone afterwards unless it was kept.
    private Change inIncoming(Making making) {
        try {
            Path folder = folders.incoming();
            try {
                return making.in(folder);
            } catch (Parcel.Unfit e) {
                return new Change.Hindered(e.why(), e.about());
            } finally {
                CampaignFolders.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Change found(Path folder, Path file, Person by) throws IOException {
        Problems problems = new Problems();
        Optional<Campaign> read = CampaignReader.within(folder, problems).read(file);
        if (read.isEmpty()) return new Change.Refused(Foreign.without(folder, problems.list()));
        Campaign campaign = read.get();
        if (!ID.matcher(campaign.id()).matches()) return new Change.Hindered(Hindrance.ID_UNFIT, campaign.id());
        boolean national = campaign.tree().edition().equals(Divisions.EDITION);
        if (!access.mayFound(by, RUNNERS, campaign.tree().roots().stream().map(Place::code).toList(), national)) {
            return new Change.Hindered(Hindrance.ROOT_NOT_YOURS, campaign.tree().roots().stream().limit(NAMED).map(root -> root.name() + " " + root.code()).collect(Collectors.joining(", ")));
        }
        return locked(campaign.id(), () -> {
            if (register.find(campaign.id()).isPresent() || rows.find(campaign.id()).isPresent()) return new Change.Hindered(Hindrance.ID_TAKEN, campaign.id());
            String name = folder.relativize(file).toString();
            Path kept = folders.keep(folder, campaign.id(), 1);
            String definition = CampaignFolders.definition(kept);
            rows.insert(campaign, folders.relative(kept.resolve(name)), 1, definition);
            Running running = register.put(campaign, true, Optional.of(definition), by.account());
            register.tell(campaign.id());
            return new Change.Done(running);
        });
    }

    private interface Locked {
        Change run() throws IOException;
    }

    private Change locked(String id, Locked work) throws IOException {
        ReentrantLock lock = locks.computeIfAbsent(id, _ -> new ReentrantLock());
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Change revise(String campaign, CampaignForm form, String by) {
        Running running = register.find(campaign).orElseThrow();
        if (running.state() != CampaignState.PREPARED) return new Change.Hindered(Hindrance.NOT_NOW, running.state().word());
        return revise(campaign, by, (_, file) -> CampaignYaml.write(file, CampaignYaml.with(CampaignYaml.read(file), form)), _ -> Optional.empty());
    }

    /// A new revision: a copy with an edit, read whole, kept, named by the database, told to the ledger.
    ///
    /// @param check what else may stand in the way of the campaign as read
    Change revise(String id, String by, Edit edit, Function<Campaign, Optional<Change>> check) {
        return inIncoming(folder -> locked(id, () -> {
            Running running = register.find(id).orElseThrow();
            if (!running.made()) return new Change.Hindered(Hindrance.NOT_MADE_HERE, id);
            if (CampaignStep.REVISING.from(running.state()).isEmpty()) return new Change.Hindered(Hindrance.NOT_NOW, running.state().word());
            CampaignRows.Row row = rows.find(id).orElseThrow();
            int revision = row.revision().orElseThrow();
            Path before = folders.revision(id, revision);
            CampaignFolders.copy(before, folder);
            Path name = before.relativize(folders.absolute(row.file()));
            edit.in(folder, folder.resolve(name.toString()));
            Problems problems = new Problems();
            Optional<Campaign> read = CampaignReader.within(folder, problems).read(folder.resolve(name.toString()));
            if (read.isEmpty()) return new Change.Refused(Foreign.without(folder, problems.list()));
            Optional<Change> wrong = check.apply(read.get()).or(() -> standing(running, read.get()));
            if (wrong.isPresent()) return wrong.get();
            Path kept = folders.keep(folder, id, revision + 1);
            String definition = CampaignFolders.definition(kept);
            rows.revise(read.get(), folders.relative(kept.resolve(name.toString())), revision + 1, definition);
            Running replaced = register.replace(read.get());
            var leaf = CampaignLeaves.change(replaced.history().next(), read.get(), CampaignStep.REVISING.change(), Optional.of(definition), "", by);
            Change change = register.append(id, leaf).<Change>map(Change.Done::new).orElseGet(() -> new Change.Hindered(Hindrance.CHANGED_MEANWHILE, id));
            register.tell(id);
            return change;
        }));
    }

    /// Once visits have begun, the sites of the round and where they lie stand; others may come in addition as long as the draw stays the same.
    private static Optional<Change> standing(Running running, Campaign next) {
        if (running.state() == CampaignState.PREPARED) return Optional.empty();
        Map<SiteCode, Site> sites = next.setup().register().stream().collect(Collectors.toMap(Site::code, site -> site));
        String moved = running.definition().setup().register().stream().filter(site -> !Optional.ofNullable(sites.get(site.code())).filter(same -> same.type().equals(site.type()) && same.place().equals(site.place())).isPresent())
                .limit(NAMED).map(site -> site.code().text()).collect(Collectors.joining(", "));
        if (!moved.isEmpty()) return Optional.of(new Change.Hindered(Hindrance.SITES_STAND, moved));
        Set<SiteCode> before = running.definition().setup().drawn();
        Set<SiteCode> after = next.setup().drawn();
        boolean sampled = running.definition().setup().sample().isPresent() || next.setup().sample().isPresent();
        if (!sampled || before.equals(after)) return Optional.empty();
        String differing = java.util.stream.Stream.concat(before.stream().filter(code -> !after.contains(code)).map(code -> "−" + code), after.stream().filter(code -> !before.contains(code)).map(code -> "+" + code))
                .sorted().limit(NAMED).collect(Collectors.joining(", "));
        return Optional.of(new Change.Hindered(Hindrance.SAMPLE_STANDS, differing));
    }

    @Override
    public Change step(String campaign, CampaignStep step, String by, String reason) {
        if (!Set.of(CampaignStep.OPENING, CampaignStep.PAUSING, CampaignStep.REOPENING).contains(step)) throw new IllegalArgumentException("No step for itself: " + step);
        if (step == CampaignStep.REOPENING && reason.isBlank()) return new Change.Hindered(Hindrance.REASON_MISSING, "");
        if (reason.length() > LONGEST_REASON) return new Change.Hindered(Hindrance.LIMIT, String.valueOf(LONGEST_REASON));
        return unchecked(() -> locked(campaign, () -> {
            Change change = move(campaign, step, by, reason.strip());
            if (change instanceof Change.Done) register.tell(campaign);
            return change;
        }));
    }

    private Change move(String id, CampaignStep step, String by, String reason) {
        Running running = register.find(id).orElseThrow();
        if (step.from(running.state()).isEmpty()) return new Change.Hindered(Hindrance.NOT_NOW, running.state().word());
        Optional<Running> moved = register.append(id, CampaignLeaves.change(running.history().next(), running.definition(), step.change(), Optional.empty(), reason, by));
        return moved.<Change>map(Change.Done::new).orElseGet(() -> new Change.Hindered(Hindrance.CHANGED_MEANWHILE, id));
    }

    /// First the campaign is closed by a leaf of its own: every record before it counts, and what was under way behind it does not.
    @Override
    public Change freeze(String campaign, String by, Frozen.Freezer freezer) {
        return unchecked(() -> locked(campaign, () -> {
            if (!(move(campaign, CampaignStep.CLOSING, by, "") instanceof Change.Done(Running closed))) {
                return new Change.Hindered(Hindrance.NOT_NOW, register.find(campaign).orElseThrow().state().word());
            }
            long cut = closed.history().events().getLast().index() + 1;
            int edition = closed.history().editions().size() + 1;
            String reason = closed.history().reopened();
            try {
                Frozen frozen = freezer.freeze(closed, edition, cut, reason);
                Map<String, String> files = new HashMap<>(Map.of(EditionFile.RESULTS.file(), frozen.results()));
                frozen.differences().ifPresent(text -> files.put(EditionFile.DIFFERENCES.file(), text));
                folders.keep(campaign, edition, files);
                var leaf = CampaignLeaves.freeze(closed.history().next(), closed.definition(), edition, cut, frozen, closed.history().last().map(last -> last.leaf()), reason, by);
                return register.append(campaign, leaf).<Change>map(Change.Done::new).orElseGet(() -> new Change.Hindered(Hindrance.CHANGED_MEANWHILE, campaign));
            } finally {
                register.tell(campaign);
            }
        }));
    }

    @Override
    public Optional<String> file(String campaign, int edition, EditionFile file) {
        Optional<String> hash = register.find(campaign).flatMap(running -> running.history().editions().stream().filter(one -> one.number() == edition).findFirst())
                .flatMap(one -> file == EditionFile.RESULTS ? Optional.of(one.results()) : one.differences());
        if (hash.isEmpty()) return Optional.empty();
        Path kept = folders.edition(campaign, edition).resolve(file.file());
        try {
            String text = Files.readString(kept);
            if (!hash.get().equals("sha256:" + CampaignFolders.sha256(text))) throw new IllegalStateException(kept + " is not the file that the ledger names (" + hash.get() + ").\nMaybe take it from a backup.");
            return Optional.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        Change run() throws IOException;
    }

    private static Change unchecked(Work work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
