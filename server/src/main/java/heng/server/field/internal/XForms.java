package heng.server.field.internal;

import heng.core.standard.Title;
import heng.server.campaign.Running;
import heng.server.standard.SiteForm;
import heng.server.standard.SiteForm.Field;
import heng.server.standard.SiteForm.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A site form as an XForm for ODK Collect (ODK XForms specification): which site, when, and for each item whether somebody looked, and what was seen.
///
/// Elements are numbered, `q1` and `f1`, because codes of items need not be XML names; the version names the standard, so that the numbers are always read back by
/// the standard they were made from.
record XForms(Running campaign, SiteForm form) {

    static final String SEEN = "seen";
    static final String NONE = "none";
    static final String SKIPPED = "skipped";
    static final String OTHER = "other";

    private static final int VERSION_DIGITS = 12;

    /// Which questions a form has around those of the standard; another number is another version of every form.
    private static final String LAYOUT = "3";

    /// What the form says in both languages besides the titles of the standard.
    private static final Map<String, Title> WORDS = words();

    private static Map<String, Title> words() {
        Map<String, Title> words = new LinkedHashMap<>();
        words.put("site", new Title("点位", "Site"));
        words.put("when", new Title("时间", "Time"));
        words.put(SEEN, new Title("看过", "Looked at"));
        words.put(NONE, new Title("不适用：此处没有", "Not applicable: there is none"));
        words.put(SKIPPED, new Title("没有看（如只有这一处进不去）", "Not looked at (this part alone was closed, say)"));
        words.put(OTHER, new Title("其他", "other"));
        words.put("where", new Title("所在位置（可不填）", "Position (may be left out)"));
        words.put("why-where", new Title("用于核对是否到了这个点位；不记录行踪。", "Shows that the visit was at this site. Nobody is tracked."));
        words.put("photo", new Title("照片", "Photo"));
        words.put("why-photo", new Title("照片用来说明看到了什么，有疑问时不必再跑一趟。一张即可。", "It shows what was seen, so that nobody has to come again where there is doubt. One is enough."));
        words.put("no-photo", new Title("没有照片的原因", "Why there is no photo"));
        words.put("why-no-photo", new Title("如有人不愿入镜、涉及隐私、光线不足。没有照片也是一种答复。", "People who do not want to be in it, privacy, too dark. No photo is an answer too."));
        words.putAll(NoAccess.WORDS);
        words.put("whole", new Title("请填 0 或以上的整数。", "A whole number from 0."));
        return words;
    }

    String id() {
        return campaign.id() + "." + form.type();
    }

    /// The beginning of the standard's hash, and the layout.
    static String version(Running campaign) {
        String hash = campaign.definition().standard().hash();
        return hash.substring(hash.indexOf(':') + 1).substring(0, VERSION_DIGITS) + LAYOUT;
    }

    String title() {
        return form.title().zh() + " " + form.title().en();
    }

    String xml() {
        StringBuilder instance = new StringBuilder();
        StringBuilder binds = new StringBuilder();
        StringBuilder body = new StringBuilder();
        Map<String, Title> texts = new LinkedHashMap<>(WORDS);
        for (int q = 1; q <= form.questions().size(); q++) question(q, form.questions().get(q - 1), instance, binds, body, texts);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
                <h:head><h:title>%s</h:title><model>
                <itext>%s</itext>
                <instance><data id="%s" version="%s"><site/><when/><where/>%s%s<orx:meta><orx:instanceID/></orx:meta></data></instance>
                <instance id="sites" src="jr://file-csv/sites.csv"/>
                <bind nodeset="/data/site" type="string" required="true()"/>
                <bind nodeset="/data/when" type="dateTime" required="true()" jr:preload="timestamp" jr:preloadParams="start"/>
                <bind nodeset="/data/where" type="geopoint"/>
                %s%s<bind nodeset="/data/orx:meta/orx:instanceID" type="string" readonly="true()" jr:preload="uid"/>
                </model></h:head>
                <h:body>
                <select1 ref="/data/site" appearance="minimal autocomplete"><label ref="jr:itext('site')"/><itemset nodeset="instance('sites')/root/item"><value ref="name"/><label ref="label"/></itemset></select1>
                <input ref="/data/when"><label ref="jr:itext('when')"/></input>
                <input ref="/data/where"><label ref="jr:itext('where')"/><hint ref="jr:itext('why-where')"/></input>
                %s%s</h:body>
                </h:html>
                """.formatted(escaped(title()), translations(texts), escaped(id()), version(campaign), NoAccess.INSTANCE, instance, NoAccess.BINDS, binds, NoAccess.body(), body);
    }

    private static void question(int number, Question question, StringBuilder instance, StringBuilder binds, StringBuilder body, Map<String, Title> texts) {
        String name = "q" + number;
        String path = "/data/" + name;
        texts.put(name, question.title());
        instance.append('<').append(name).append("><how/>");
        binds.append("<bind nodeset=\"").append(path).append("\" relevant=\"").append(NoAccess.ENTERED).append("\"/>\n<bind nodeset=\"").append(path).append("/how\" type=\"string\" required=\"true()\"/>\n");
        body.append("<group ref=\"").append(path).append("\" appearance=\"field-list\"><label ref=\"jr:itext('").append(name).append("')\"/>\n<select1 ref=\"").append(path)
                .append("/how\"><label ref=\"jr:itext('").append(name).append("')\"/>").append(item(SEEN, SEEN)).append(item(NONE, NONE)).append(item(SKIPPED, SKIPPED)).append("</select1>\n");
        for (int f = 1; f <= question.fields().size(); f++) {
            Field field = question.fields().get(f - 1);
            String at = path + "/f" + f;
            texts.put(name + "f" + f, new Title(field.name(), field.name()));
            instance.append("<f").append(f).append("/>");
            binds.append("<bind nodeset=\"").append(at).append("\" required=\"true()\" relevant=\"").append(path).append("/how = '").append(SEEN).append("'\" ").append(type(field)).append("/>\n");
            body.append(control(at, name + "f" + f, field, texts));
        }
        photo(path, instance, binds, body);
        instance.append("</").append(name).append('>');
        body.append("</group>\n");
    }

    /// A photo, why it is asked for, and room to say why there is none. Neither is required.
    private static void photo(String path, StringBuilder instance, StringBuilder binds, StringBuilder body) {
        String seen = path + "/how = '" + SEEN + "'";
        instance.append("<photo/><noPhoto/>");
        binds.append("<bind nodeset=\"").append(path).append("/photo\" type=\"binary\" relevant=\"").append(seen).append("\"/>\n<bind nodeset=\"").append(path)
                .append("/noPhoto\" type=\"string\" relevant=\"").append(seen).append(" and ").append(path).append("/photo = ''\"/>\n");
        body.append("<upload ref=\"").append(path).append("/photo\" mediatype=\"image/*\"><label ref=\"jr:itext('photo')\"/><hint ref=\"jr:itext('why-photo')\"/></upload>\n<input ref=\"").append(path)
                .append("/noPhoto\"><label ref=\"jr:itext('no-photo')\"/><hint ref=\"jr:itext('why-no-photo')\"/></input>\n");
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case COUNT -> "type=\"int\" constraint=\". &gt;= 0\" jr:constraintMsg=\"jr:itext('whole')\"";
            case NUMBER -> "type=\"decimal\"";
            case CHOICE -> "type=\"string\"";
        };
    }

    private static String control(String at, String label, Field field, Map<String, Title> texts) {
        String head = " ref=\"" + at + "\"><label ref=\"jr:itext('" + label + "')\"/>";
        if (field.choices().isEmpty()) return "<input" + head + "</input>\n";
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < field.choices().size(); i++) {
            String choice = field.choices().get(i);
            texts.put(label + "c" + i, new Title(choice, choice));
            items.append("<item><label ref=\"jr:itext('").append(label).append('c').append(i).append("')\"/><value>").append(escaped(choice)).append("</value></item>");
        }
        return "<select1" + head + items + item(OTHER, OTHER) + "</select1>\n";
    }

    static String item(String value, String text) {
        return "<item><label ref=\"jr:itext('" + text + "')\"/><value>" + value + "</value></item>";
    }

    private static String translations(Map<String, Title> texts) {
        StringBuilder zh = new StringBuilder("<translation lang=\"中文 (zh)\" default=\"true()\">");
        StringBuilder en = new StringBuilder("<translation lang=\"English (en)\">");
        texts.forEach((id, title) -> {
            zh.append("<text id=\"").append(id).append("\"><value>").append(escaped(title.zh())).append("</value></text>");
            en.append("<text id=\"").append(id).append("\"><value>").append(escaped(title.en())).append("</value></text>");
        });
        return zh.append("</translation>").append(en).append("</translation>").toString();
    }

    /// The sites of the form's type in the given places, for the choice of the site.
    static String sites(List<heng.core.place.Site> sites) {
        StringBuilder csv = new StringBuilder("name,label\n");
        sites.forEach(site -> csv.append(cell(site.code().text())).append(',').append(cell(site.name() + " " + site.code())).append('\n'));
        return csv.toString();
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
