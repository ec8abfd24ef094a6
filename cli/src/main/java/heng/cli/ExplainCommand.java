package heng.cli;

import heng.core.explain.Explainer;
import heng.core.explain.ExplanationJson;
import heng.core.explain.Node;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Published;
import heng.core.text.Json;
import heng.core.text.Nearest;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.store.Campaign;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `heng explain CAMPAIGN.yaml PLACE [COLUMN]`: why a number is what it is.
@Command(name = "explain", mixinStandardHelpOptions = true, description = {"Explain a number down to its records.", "把一个数字解释到原始记录。"})
final class ExplainCommand implements Runnable {

    enum Form { text, json }

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CAMPAIGN.yaml", description = "The campaign. / 测评活动文件")
    Path file;

    @Parameters(index = "1", paramLabel = "PLACE", description = "The code of a place. / 地方代码")
    String place;

    @Parameters(index = "2", arity = "0..1", paramLabel = "COLUMN", description = "An item or column; default: the main one. / 指标代码")
    @Nullable String column;

    @Option(names = "--as", defaultValue = "text", description = "text or json; default: text. / 输出形式")
    Form form;

    @Option(names = "--depth", defaultValue = "2", paramLabel = "N", description = "How many columns deep the text goes; JSON goes all the way. / 展开层数")
    int depth;

    @Mixin
    Reading reading = new Reading();

    @Override
    public void run() {
        Console console = Console.of(spec);
        Campaign campaign = console.campaign(file, reading);
        ColumnCode code = column(campaign);
        PlaceCode where = place(campaign);
        Node node = new Explainer(campaign.reference()).explain(code, where);
        Optional<Published> published = campaign.publish().stream().filter(one -> one.column().equals(code) && one.place().code().equals(where)).findFirst();
        if (form == Form.json) console.out().print(json(campaign, node, published).pretty());
        else console.out().print(new ExplanationText(campaign, console.locale(), depth).text(node, published));
    }

    static Json.Obj json(Campaign campaign, Node node, Optional<Published> published) {
        var arithmetic = campaign.standard().kernel().arithmetic();
        return Json.object("format", "heng-explanation/1", "campaign", campaign.id(), "standard", campaign.standard().hash(), "tree", campaign.tree().edition(),
                "arithmetic", arithmetic.word(), "notice", campaign.notice().map(notice -> Json.object("zh", notice.zh(), "en", notice.en())).orElse(null),
                "number", published.map(one -> ExplanationJson.of(one, node, arithmetic)).orElseGet(() -> Json.object("of", ExplanationJson.of(node, arithmetic))));
    }

    private ColumnCode column(Campaign campaign) {
        var columns = campaign.standard().kernel().columns();
        if (column == null) return campaign.standard().kernel().main();
        ColumnCode code = new ColumnCode(column);
        if (!columns.containsKey(code)) refuse(RefusalCode.UNKNOWN_COLUMN, column, Nearest.hint(column, columns.keySet().stream().map(ColumnCode::text).toList()));
        return code;
    }

    private PlaceCode place(Campaign campaign) {
        PlaceCode code = new PlaceCode(place);
        if (campaign.tree().find(code).isEmpty()) {
            String named = String.join(", ", campaign.tree().all().stream().filter(one -> one.name().equals(place)).limit(5).map(one -> one.code() + " " + one.name()).toList());
            refuse(RefusalCode.UNKNOWN_PLACE, place, named.isEmpty() ? Nearest.hint(place, campaign.tree().all().stream().map(one -> one.code().text()).toList()) : named);
        }
        return code;
    }

    private void refuse(RefusalCode code, String value, String hint) {
        var problems = new Problems();
        problems.add(code, Spot.of(file.toString()), value, hint);
        throw new Refused(problems);
    }
}
