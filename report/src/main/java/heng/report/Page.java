package heng.report;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.State;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.standard.Title;
import heng.store.Campaign;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts the file together: style, script, data, and a scoreboard that can be read without the script. The policy in its head lets nothing else run or load.
final class Page {

    private static final List<String> SCRIPTS = List.of("data.js", "dom.js", "format.js", "table.js", "charts.js", "explain.js", "overview.js", "place.js", "pages.js", "main.js");

    private final Campaign campaign;
    private final ReportData data;
    private final Positions shown;

    Page(Campaign campaign, ReportData data, Positions shown) {
        this.campaign = campaign;
        this.shown = shown;
        this.data = data;
    }

    String html(String computed) {
        String style = resource("tokens.css") + resource("report.css") + margins();
        String script = script();
        // No < may stand in a script element as data: "</script" would end it.
        String json = data.json(computed).canonical().replace("<", "\\u003c");
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '%s'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="generator" content="Heng">
                <link rel="icon" href="data:,">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <div id="app">
                %s</div>
                <script type="application/json" id="data">%s</script>
                <script>%s</script>
                </body>
                </html>
                """.formatted(digest(script), digest(style), escaped(campaign.title().zh()), style, plain(), json, script);
    }

    static String script() {
        return SCRIPTS.stream().map(Page::resource).collect(Collectors.joining("\n", "(function () {\n'use strict';\n", "\n})();\n"));
    }

    /// What stands at the foot of each printed sheet, in the language shown.
    private String margins() {
        Title study = shown == Positions.FOR_STUDY ? ReportWord.STUDY_NOTICE.pair() : new Title("", "");
        Title notice = campaign.notice().map(said -> new Title((study.zh() + "\n" + said.zh()).strip(), (study.en() + "\n" + said.en()).strip())).orElse(study);
        String hash = campaign.standard().kernel().id() + " " + campaign.standard().kernel().edition() + " · " + campaign.standard().hash().substring(0, 23) + "…";
        return "\n" + margins("zh", notice.zh(), campaign.title().zh() + " · " + hash) + margins("en", notice.en(), campaign.title().en() + " · " + hash);
    }

    private static String margins(String page, String notice, String source) {
        return """
                @page %s {
                  @bottom-left { content: %s; width: 88%%; font: 7.5pt/1.3 var(--sans); text-align: left; vertical-align: top; padding-top: 3mm; white-space: pre-line; }
                  @bottom-right { content: counter(page) " / " counter(pages); width: 12%%; font: 7.5pt/1.3 var(--sans); text-align: right; vertical-align: top; padding-top: 3mm; }
                }
                """.formatted(page, quoted(source + (notice.isEmpty() ? "" : "\n" + notice)));
    }

    /// A CSS string.
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>') out.append(String.format("\\%06x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }

    /// The scoreboard for a reader without scripts, in both languages at once. The script takes its place.
    private String plain() {
        StringBuilder out = new StringBuilder("<main class=\"plain\">\n<h1>" + both(campaign.title()) + "</h1>\n");
        campaign.notice().ifPresent(notice -> out.append("<p class=\"notice\">").append(both(notice)).append("</p>\n"));
        if (shown == Positions.FOR_STUDY) out.append("<p class=\"notice\">").append(both(ReportWord.STUDY_NOTICE.pair())).append("</p>\n");
        out.append("<p>").append(both(campaign.standard().title())).append(" · ").append(escaped(campaign.standard().kernel().edition())).append(" · <code>").append(campaign.standard().hash()).append("</code></p>\n");
        for (Level level : campaign.tree().levels()) table(level, out);
        return out.append("</main>\n").toString();
    }

    private void table(Level level, StringBuilder out) {
        Map<Place, Map<ColumnCode, Published>> rows = new LinkedHashMap<>();
        data.numbers().published().stream().filter(one -> one.place().level().equals(level)).forEach(one -> rows.computeIfAbsent(one.place(), _ -> new LinkedHashMap<>()).put(one.column(), one));
        if (rows.isEmpty()) return;
        List<ColumnCode> columns = data.numbers().published().stream().filter(one -> one.place().level().equals(level)).map(Published::column).distinct().toList();
        out.append("<h2>").append(both(ReportWord.level(level.name()))).append("</h2>\n<table><thead><tr><th></th><th></th>");
        columns.forEach(column -> out.append("<th class=\"n\">").append(both(campaign.standard().titleOf(column))).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        rows.forEach((place, cells) -> {
            out.append("<tr><td>").append(escaped(place.code().text())).append("</td><td>").append(escaped(place.name())).append("</td>");
            columns.forEach(column -> out.append("<td class=\"n\">").append(cells.containsKey(column) ? shown(cells.get(column)) : "").append("</td>"));
            out.append("</tr>\n");
        });
        out.append("</tbody></table>\n");
    }

    private static String shown(Published one) {
        String value = one.shown().map(java.math.BigDecimal::toPlainString).orElse("");
        if (one.cell().state() == State.SCORED) return value;
        return (value + " " + both(ReportWord.state(one.cell().state().word()))).strip();
    }

    private static String both(Title title) {
        return title.zh().equals(title.en()) ? escaped(title.zh()) : escaped(title.zh()) + " <span lang=\"en\">" + escaped(title.en()) + "</span>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String digest(String content) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("No resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
