package heng.sheet.rule;

import heng.sheet.note.Remark;
import heng.sheet.table.Amounts;
import heng.sheet.yaml.Nodes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `一票否决`: one case is enough; without a case the item earns its points, if it has any.
final class Veto {

    private static final Pattern VETO = Pattern.compile("(?:实行|予以|即|作)?(?:一票否决|单项否决)(?:制|处理)?");

    private Veto() {}

    static Optional<Rule> read(String text, BigDecimal points) {
        var matcher = VETO.matcher(text);
        if (!matcher.find() || !Residue.isClean(matcher.replaceAll("").replaceAll("(一|1)(起|例|次)", ""))) return Optional.empty();
        var rows = Nodes.list(Nodes.list(Nodes.text(0), Nodes.text(Amounts.shown(points))), Nodes.list(Nodes.text(1), Nodes.text(0), Nodes.text("vetoed")));
        return Optional.of(new Rule.OfSteps(List.of(Nodes.map("measure", Nodes.map("count", "value")), Nodes.map("pool", "sums"), Nodes.map("map", Nodes.map("steps", rows))),
                List.of(Remark.VETO_COUNT)));
    }
}
