package heng.server.web.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import heng.core.kernel.Publication;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Published;
import heng.core.standard.Title;
import heng.server.ledger.Ledger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the interface answers. A member that may be null is left out then; decimals are texts, because the numbers of JSON are doubles.
final class Answers {

    private Answers() {}

    record Words(String zh, String en) {

        static Words of(Title title) {
            return new Words(title.zh(), title.en());
        }
    }

    record Campaigns(List<CampaignName> campaigns) {}

    record CampaignName(String id, Words title) {}

    record StandardFacts(String id, String edition, @Told(en = "Hash of the kernel (F1)", zh = "内核散列（F1）") String hash, String arithmetic) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(@Nullable String from, @Nullable String to) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(String code, Words title, List<String> levels, @Nullable Integer decimals, String rounding) {

        static Column of(Publication publication, Title title) {
            return new Column(publication.column().text(), Words.of(title), publication.levels().stream().map(level -> level.name()).toList(),
                    publication.decimals().isPresent() ? publication.decimals().getAsInt() : null, publication.rounding().word());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Campaign(String id, Words title, @Nullable Words notice, StandardFacts standard, @Told(en = "Edition of the tree of places", zh = "区划树版本") String tree, Period period, List<Column> published,
            @Told(en = "The highest places that this account may see", zh = "此账号可见的最高一级地方") List<PlaceName> places, @Told(en = "Leaves of the ledger that the numbers stand on", zh = "数据所依据的账本叶数") long ledgerRead, long records,
            @Told(en = "Whether positions are turned on", zh = "是否已开启位次") boolean positions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceName(String code, String name, String level, @Nullable String parent) {

        static PlaceName of(Place place) {
            return new PlaceName(place.code().text(), place.name(), place.level().name(), place.parent().map(PlaceCode::text).orElse(null));
        }
    }

    record Places(List<PlaceName> places) {}

    record PlaceFacts(PlaceName place, @Told(en = "From the highest visible place down to this one", zh = "由可见的最高一级至本级") List<PlaceName> path, List<PlaceName> children) {}

    record Coverage(int seen, int due) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Number(String column, String place, @Told(en = "scored, no evidence, not applicable, failed, vetoed, suspended or barred (S2)", zh = "状态（S2）") String state, @Nullable String effect,
            @Told(en = "Exact", zh = "精确值") @Nullable String value, @Told(en = "Rounded as the standard says", zh = "按标准修约后的发布值") @Nullable String published, @Nullable Integer decimals, String rounding,
            @Nullable Words band, Coverage coverage, @Told(en = "Only while positions are turned on", zh = "仅在开启位次时") Positions.@Nullable Standing position) {

        static Number of(Published one) {
            var publication = one.publication();
            return new Number(one.column().text(), one.place().code().text(), one.cell().state().word(), one.cell().state().isDecision() ? one.cell().effect().word() : null,
                    one.value().map(Num::text).orElse(null), one.shown().map(BigDecimal::toPlainString).orElse(null), publication.decimals().isPresent() ? publication.decimals().getAsInt() : null,
                    publication.rounding().word(), one.band().map(band -> new Words(band.zh(), band.en())).orElse(null), new Coverage(one.cell().coverage().seen(), one.cell().coverage().due()), Positions.Standing.of(one));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Numbers(long ledgerRead, List<Number> numbers, @Told(en = "Where the next page begins; absent on the last", zh = "下一页的起点；末页无此项") @Nullable Integer next) {}

    record OneNumber(long ledgerRead, String standard, String tree, Number number) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeenRecord(long index, String id, @Nullable String kind, @Nullable String corrects, String item, String place, @Nullable String site, String time, @Nullable String method, boolean notApplicable,
            Map<String, String> fields, String arrival, @Told(en = "Leaf hash, sha256: and 64 hex digits", zh = "叶散列") String leaf) {

        static SeenRecord of(Ledger.Kept kept, EvidenceRecord record) {
            return new SeenRecord(kept.index(), record.id(), record.kind() == heng.core.record.RecordKind.OBSERVATION ? null : record.kind().word(), record.corrects().orElse(null), record.item(), record.place().text(),
                    record.site().map(SiteCode::text).orElse(null), record.time().toString(), record.method().isEmpty() ? null : record.method(), record.notApplicable(), record.fields(),
                    kept.leaf().times().arrival().toString(), "sha256:" + kept.leaf().hash().hex());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Records(List<SeenRecord> records, @Told(en = "The ledger index to go on from; absent at the end of the ledger. A page may be short and still have a next", zh = "下一页的账本序号；到账本末尾则无此项。一页不满时仍可能有下一页") @Nullable Long next) {}

    record Receipt(long index, long size, String leaf, @Told(en = "From the leaf to the root, base 64", zh = "由叶至根的散列，base64") List<String> hashes, @Told(en = "Signed note (C2SP)", zh = "签名检查点（C2SP）") String checkpoint,
            @Told(en = "The whole receipt as a C2SP tlog-proof", zh = "完整收据（C2SP tlog-proof）") String proof) {}

    record Checkpoint(long size, @Told(en = "Base 64", zh = "base64") String root, String note, @Told(en = "Public key of the ledger", zh = "账本公钥") String key) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Consistency(long from, long to, @Told(en = "RFC 6962, base 64", zh = "RFC 6962，base64") List<String> hashes, @Told(en = "Signed note of the older size; absent for 0", zh = "较早大小的签名检查点；为 0 时无") @Nullable String older,
            String newer) {}

    /// RFC 9457.
    record Problem(String type, String title, int status, String detail, @Told(en = "The same in both languages", zh = "中英文说明") Words words) {}
}
