package heng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.server.people.Grant;
import heng.server.people.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a restart finds.
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void rebuildsTheScoreboardFromTheLedgerAndImportsNothingTwice() throws Exception {
        Path campaign = Town.in(folder.resolve("town"));
        String database;
        String receipt;
        try (Site first = Site.start(folder.resolve("data"), campaign)) {
            first.account("headquarters", new Grant(Role.HEADQUARTERS, Grant.EVERYWHERE));
            receipt = first.json(first.device("inspector", Grant.EVERYWHERE) + "/c/small-2026/records", Town.visit("uuid:before-restart", "w2", 0)).body();
            database = first.database;
        }
        try (Site second = Site.start(folder.resolve("data"), database)) { // the campaign is not named again
            String page = second.get(second.signedIn("headquarters"), "/c/small-2026/p/4102?lang=en").body();
            assertThat(page).contains(">7.50<", "the first 6 leaves of the ledger", "5 records");
            assertThat(receipt).contains("\"index\":5");
        }
    }

    @Test
    void refusesCampaignFilesThatWereChangedAfterTheImport() throws Exception {
        Path campaign = Town.in(folder.resolve("town"));
        String database;
        try (Site first = Site.start(folder.resolve("data"), campaign)) {
            database = first.database;
        }
        Files.writeString(campaign.resolveSibling("records.csv"), Files.readString(campaign.resolveSibling("records.csv")).replace(",8,10,", ",9,10,"));
        assertThatThrownBy(() -> Site.start(folder.resolve("data"), database)).rootCause().hasMessageContaining("are others than those that were imported").hasMessageContaining("\nMaybe ");
    }

    @Test
    void makesNoSecondKeyForALedgerThatHasLeaves() throws Exception {
        String database;
        try (Site first = Site.start(folder.resolve("data"), Town.in(folder.resolve("town")))) {
            database = first.database;
        }
        Files.delete(folder.resolve("data/ledger.key"));
        assertThatThrownBy(() -> Site.start(folder.resolve("data"), database)).rootCause().hasMessageContaining("ledger.key is missing").hasMessageContaining("\nMaybe ");
    }

    @Test
    void keepsTheSigningKeyFromEverybodyElse() throws Exception {
        try (Site site = Site.start(folder.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.data.resolve("ledger.key")))).isEqualTo("rw-------");
        }
    }
}
