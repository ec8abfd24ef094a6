package heng.server.place.internal;

import heng.core.place.CoordinateSystem;
import heng.server.place.Boundaries;
import heng.server.place.Boundary;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the file as it came, in PostgreSQL, and its lines in memory once somebody looks.
@Service
class JdbcBoundaries implements Boundaries {

    /// As the surveying authorities write them: GS(2024)0650号, GS京(2022)0001号, 豫S[2021年]023号.
    private static final Pattern APPROVAL = Pattern.compile("\\p{IsHan}{0,4}G?S\\p{IsHan}{0,4}\\s?[(（〔\\[]\\d{4}年?[)）〕\\]]\\s?第?\\d{1,6}号?");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper mapper;
    private final Map<String, Optional<Boundary>> known = new ConcurrentHashMap<>();

    JdbcBoundaries(JdbcClient jdbc, Clock clock, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mapper = mapper;
    }

    @Override
    public Optional<Refused> take(String campaign, Import given) {
        String source = given.source().strip();
        String approval = given.approval().strip();
        Optional<CoordinateSystem> system = CoordinateSystem.of(given.system());
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) return Optional.of(new Refused(Fault.NO_SOURCE, source));
        if (system.isEmpty()) return Optional.of(new Refused(Fault.NO_SYSTEM, given.system()));
        if (approval.isEmpty()) return Optional.of(new Refused(Fault.NO_APPROVAL, ""));
        if (!APPROVAL.matcher(approval).matches()) return Optional.of(new Refused(Fault.WRONG_APPROVAL, approval));
        if (given.file().length == 0) return Optional.of(new Refused(Fault.NO_FILE, ""));
        if (given.file().length > MOST_BYTES) return Optional.of(new Refused(Fault.TOO_LARGE, String.valueOf(given.file().length)));
        Optional<Refused> fault = new GeoJson(mapper, system.get()).read(given.file());
        if (fault.isPresent()) return fault;
        jdbc.sql("""
                insert into boundary (campaign, source, approval, system, file, sha256, imported) values (:campaign, :source, :approval, :system, :file, :sha256, :imported)
                on conflict (campaign) do update set source = excluded.source, approval = excluded.approval, system = excluded.system, file = excluded.file,
                    sha256 = excluded.sha256, imported = excluded.imported""")
                .param("campaign", campaign).param("source", source).param("approval", approval).param("system", system.get().word()).param("file", given.file())
                .param("sha256", sha256(given.file())).param("imported", clock.instant().atOffset(ZoneOffset.UTC)).update();
        known.remove(campaign);
        return Optional.empty();
    }

    @Override
    public Optional<Boundary> of(String campaign) {
        return known.computeIfAbsent(campaign, this::read);
    }

    private Optional<Boundary> read(String campaign) {
        return jdbc.sql("select id, source, approval, system, file, sha256, imported from boundary where campaign = :campaign").param("campaign", campaign).query((row, _) -> {
            CoordinateSystem system = CoordinateSystem.of(row.getString("system")).orElseThrow();
            GeoJson lines = new GeoJson(mapper, system);
            lines.read(row.getBytes("file")).ifPresent(fault -> {
                throw new IllegalStateException("The boundary of " + campaign + " was taken and cannot be read any more: " + fault);
            });
            return new Boundary(row.getLong("id"), campaign, row.getString("source"), row.getString("approval"), system, lines.rings(), row.getString("sha256"),
                    row.getObject("imported", java.time.OffsetDateTime.class).toInstant());
        }).optional();
    }

    @Override
    public boolean remove(String campaign) {
        boolean removed = jdbc.sql("delete from boundary where campaign = :campaign").param("campaign", campaign).update() > 0;
        known.remove(campaign);
        return removed;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
