package heng.server.campaign;

import heng.server.people.Person;
import java.util.List;
import java.util.Optional;

/// Changes campaigns. Whether somebody may is decided before; only for a new campaign it is asked here, because nobody knows its root earlier.
///
/// Every change is a leaf of the ledger, and the leaf makes it so: it stands there before anybody sees the change.
public interface CampaignDesk {

    /// A new campaign from a campaign file and what it names: one packed file, or several files. It begins as prepared.
    Change create(List<Upload> files, Person by);

    /// A new campaign from a form. It begins as prepared, without sites unless they came along.
    Change create(CampaignForm form, Person by);

    /// Writes the form anew; only while the campaign is prepared.
    Change revise(String campaign, CampaignForm form, String by);

    /// Opens, pauses or reopens.
    ///
    /// @param reason needed for reopening
    /// @throws IllegalArgumentException for a step that has a method of its own
    Change step(String campaign, CampaignStep step, String by, String reason);

    /// Closes the campaign and signs an edition: the first, or after a reopening the next.
    Change freeze(String campaign, String by, Frozen.Freezer freezer);

    /// A file of an edition, as it was signed; empty where there is none.
    ///
    /// @throws IllegalStateException where the file in the data folder is another than the ledger names
    Optional<String> file(String campaign, int edition, EditionFile file);
}
