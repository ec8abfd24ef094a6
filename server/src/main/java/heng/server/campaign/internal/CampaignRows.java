package heng.server.campaign.internal;

import heng.store.Campaign;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The campaigns as the database knows them: where their files lie, and what these were.
@Component
class CampaignRows {

    /// @param file absolute; for a campaign made here from the data folder
    /// @param inputs name and hash of every data file, a line each
    /// @param revision empty for a campaign whose files lie elsewhere
    /// @param definition hash of the files of the revision; empty where there is none
    record Row(String id, String file, String inputs, Optional<Integer> revision, Optional<String> definition) {}

    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> all() {
        return jdbc.sql("select id, file, inputs, revision, definition from campaign order by id")
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getString(3), Optional.ofNullable(row.getObject(4, Integer.class)), Optional.ofNullable(row.getString(5)))).list();
    }

    Optional<Row> find(String id) {
        return all().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// Whether it is new; a row that is there stays.
    boolean insert(Campaign campaign, String file, @Nullable Integer revision, @Nullable String definition) {
        return jdbc.sql("insert into campaign (id, file, inputs, revision, definition) values (:id, :file, :inputs, :revision, :definition) on conflict do nothing")
                .param("id", campaign.id()).param("file", file).param("inputs", inputs(campaign)).param("revision", revision).param("definition", definition).update() == 1;
    }

    void revise(Campaign campaign, String file, int revision, String definition) {
        jdbc.sql("update campaign set file = :file, inputs = :inputs, revision = :revision, definition = :definition where id = :id")
                .param("id", campaign.id()).param("file", file).param("inputs", inputs(campaign)).param("revision", revision).param("definition", definition).update();
    }

    boolean imported(String id) {
        return jdbc.sql("select imported from campaign where id = :id").param("id", id).query(Boolean.class).single();
    }

    void importedNow(String id) {
        jdbc.sql("update campaign set imported = true where id = :id").param("id", id).update();
    }

    static String inputs(Campaign campaign) {
        return campaign.inputs().stream().map(input -> input.name() + " " + input.sha256()).sorted().collect(Collectors.joining("\n"));
    }
}
