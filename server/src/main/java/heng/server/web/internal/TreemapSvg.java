package heng.server.web.internal;

import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/// Draws a [Treemap]. Written here and not in the template, since it has a thousand attributes, and a template asks for each by its name.
final class TreemapSvg {

    private static final String UTF_8 = "UTF-8"; // then only what is markup is escaped

    private final StringBuilder out = new StringBuilder(32_000);
    private final String places;

    private TreemapSvg(String campaign) {
        places = "/c/" + segment(campaign) + "/p/";
    }

    /// @param name what the whole picture says
    /// @param cls for which width of the page it is
    /// @return SVG, each place a link to its page
    static String of(Treemap map, String name, String cls, String campaign) {
        TreemapSvg svg = new TreemapSvg(campaign);
        svg.out.append("<svg class=\"chart treemap ").append(cls).append("\" role=\"group\" viewBox=\"0 0 ").append(map.width()).append(' ').append(map.height()).append('"');
        svg.attribute("width", map.width()).attribute("height", map.height()).out.append(" aria-label=\"").append(HtmlUtils.htmlEscape(name, UTF_8)).append("\">");
        map.groups().forEach(svg::group);
        return svg.out.append("</svg>").toString();
    }

    private void group(Treemap.Group group) {
        out.append("<g class=\"outer\">");
        if (group.tiles().isEmpty()) tile(group.own());
        else head(group.own());
        group.tiles().forEach(this::tile);
        out.append("</g>");
    }

    private void head(Treemap.Tile own) {
        link(own);
        rectangle("head", own.box());
        text("headtext", own.box().x() + 6, own.box().y() + 15, own.label());
        out.append("</a>");
    }

    private void tile(Treemap.Tile tile) {
        Squares.Box box = tile.box();
        if (box.width() <= 0 || box.height() <= 0) return;
        link(tile);
        rectangle(tile.shade() < 0 ? "tile none" : "tile shade" + tile.shade(), box);
        if (!tile.label().isEmpty()) text("", box.x() + 4, box.y() + 15, tile.label());
        if (tile.hasText()) text("value", box.x() + 4, box.y() + 31, tile.text());
        out.append("</a>");
    }

    private void link(Treemap.Tile tile) {
        out.append("<a tabindex=\"-1\" href=\"").append(places).append(segment(tile.place().code().text())).append("\"><title>").append(HtmlUtils.htmlEscape(tile.said(), UTF_8)).append("</title>");
    }

    private void rectangle(String cls, Squares.Box box) {
        out.append("<rect class=\"").append(cls).append('"');
        attribute("x", box.x()).attribute("y", box.y()).attribute("width", box.width()).attribute("height", box.height()).out.append("></rect>");
    }

    private void text(String cls, double x, double y, String text) {
        out.append("<text");
        if (!cls.isEmpty()) out.append(" class=\"").append(cls).append('"');
        attribute("x", x).attribute("y", y).out.append('>').append(HtmlUtils.htmlEscape(text, UTF_8)).append("</text>");
    }

    private TreemapSvg attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
        return this;
    }

    private static String segment(String text) {
        return HtmlUtils.htmlEscape(UriUtils.encodePathSegment(text, UTF_8), UTF_8);
    }
}
