package heng.server.web.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import heng.core.explain.PositionJson;
import heng.core.kernel.ColumnCode;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.score.Position;
import heng.core.score.Published;
import heng.core.score.Since;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a place stands in its group, as in F2: only while positions are turned on.
final class Positions {

    private Positions() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trait(String attribute, @Told(en = "Absent where it is not known", zh = "未知则无此项") @Nullable String value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(String level, @Told(en = "The place that all lie in", zh = "所在的上级地方") @Nullable String within, List<Trait> by) {

        static Group of(heng.core.score.Group group) {
            return new Group(group.level().name(), group.within().map(PlaceCode::text).orElse(null), group.traits().stream().map(trait -> new Trait(trait.attribute(), trait.value().orElse(null))).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Neighbour(List<String> places, @Told(en = "Exact", zh = "精确差距") String gap, @Told(en = "Rounded as published", zh = "按发布精度修约") String shown,
            @Told(en = "The tie-break that holds them apart where the gap is 0", zh = "差距为 0 时区分先后的指标") @Nullable String decidedBy) {

        static @Nullable Neighbour of(Optional<Position.Neighbour> next) {
            return next.map(found -> new Neighbour(codes(found.places()), found.gap().text(), found.shown().toPlainString(), found.decidedBy().map(ColumnCode::text).orElse(null))).orElse(null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(Group group, @Nullable String rank, @Told(en = "How many have a position", zh = "有位次的个数") @Nullable Integer of, @Told(en = "How many of the group have none", zh = "组内无位次的个数") @Nullable Integer without,
            @Told(en = "Others at this position, as far as this account may see them", zh = "并列的其他地方（仅限此账号可见者）") @Nullable List<String> tied, @Told(en = "Absent for the first, and where this account may not see them", zh = "首位及不可见者无此项") @Nullable Neighbour above,
            @Nullable Neighbour below, @Told(en = "Of the last round", zh = "上一轮位次") @Nullable String then, @Told(en = "Below 0 is up", zh = "小于 0 为上升") @Nullable String change,
            @Told(en = "Why no change is told", zh = "不列变化的原因") @Nullable String noChange, @Told(en = "Why there is no position", zh = "无位次的原因") @Nullable String none,
            @Told(en = "The place it is counted as", zh = "按哪个地方计") @Nullable String as) {

        static @Nullable Standing of(Published one) {
            return one.standing().map(position -> of(one, position)).orElse(null);
        }

        private static Standing of(Published one, Position position) {
            Group group = Group.of(position.group());
            return switch (position) {
                case Position.Placed placed -> new Standing(group, placed.rank().text(), placed.of(), placed.without(), codes(placed.tied(one.place())), Neighbour.of(placed.above()), Neighbour.of(placed.below()),
                        moved(placed.since(), true), moved(placed.since(), false), placed.since() instanceof Since.None none ? none.word() : null, null, null);
                case Position.NoPeerData(var _, int without) -> without(group, without, position, null);
                case Position.NotScored _ -> without(group, null, position, null);
                case Position.CountedAs(var _, var other) -> without(group, null, position, other.code().text());
            };
        }

        private static @Nullable String moved(Since since, boolean then) {
            return since instanceof Since.Moved(Num before, Num by) ? (then ? before : by).text() : null;
        }

        private static Standing without(Group group, @Nullable Integer without, Position position, @Nullable String as) {
            return new Standing(group, null, null, without, null, null, null, null, null, null, PositionJson.word(position), as);
        }
    }

    private static List<String> codes(List<heng.core.place.Place> places) {
        return places.stream().map(place -> place.code().text()).toList();
    }
}
