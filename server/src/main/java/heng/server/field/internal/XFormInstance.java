package heng.server.field.internal;

import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.field.Visit;
import heng.server.standard.SiteForm;
import heng.server.standard.SiteForm.Question;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// A filled form as it was sent, read back by the form it was made from.
///
/// @param campaign the one that the form belongs to
record XFormInstance(Running campaign, Visit visit) {

    /// Why an instance cannot be read: the message is for whoever holds the phone.
    static final class Unreadable extends Exception {
        Unreadable(String zh, String en) {
            super(zh + " " + en);
        }
    }

    static XFormInstance read(byte[] xml, Campaigns campaigns, ZoneId zone) throws Unreadable {
        Element data = parse(xml);
        String id = data.getAttribute("id");
        for (Running campaign : campaigns.all()) {
            for (SiteForm form : campaign.forms()) {
                if (!new XForms(campaign, form).id().equals(id)) continue;
                if (!data.getAttribute("version").equals(XForms.version(campaign))) throw new Unreadable("表单不是现行标准的版本，请重新下载。", "The form was made from another standard. Maybe download it again.");
                return new XFormInstance(campaign, visit(data, form, zone));
            }
        }
        throw new Unreadable("没有这个表单：" + id + "。", "There is no form " + id + ".");
    }

    private static Element parse(byte[] xml) throws Unreadable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new Unreadable("不是完整的 XML。", "This is no whole XML: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser lacks a feature", e);
        }
    }

    private static Visit visit(Element data, SiteForm form, ZoneId zone) throws Unreadable {
        Optional<Element> meta = child(data, "meta");
        String instance = meta.flatMap(element -> child(element, "instanceID")).map(Node::getTextContent).orElse("").strip();
        String site = text(data, "site");
        OffsetDateTime when;
        try {
            when = OffsetDateTime.parse(text(data, "when"));
        } catch (DateTimeException e) {
            throw new Unreadable("时间无法识别：" + text(data, "when"), "The time is none: " + text(data, "when"));
        }
        String local = when.atZoneSameInstant(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int q = 1; q <= form.questions().size(); q++) {
            Optional<Element> answer = child(data, "q" + q);
            String how = answer.map(element -> text(element, "how")).orElse(XForms.SKIPPED);
            if (how.equals(XForms.SKIPPED) || how.isEmpty()) continue; // nobody looked: no record
            Map<String, String> row = new LinkedHashMap<>(how.equals(XForms.SEEN) ? fields(answer.get(), form.questions().get(q - 1)) : Map.of());
            row.putAll(Map.of("item", form.questions().get(q - 1).item(), "site", site, "time", local));
            if (how.equals(XForms.NONE)) row.put("answer", "not applicable");
            rows.add(row);
        }
        return new Visit(instance, Optional.of(when), rows);
    }

    private static Map<String, String> fields(Element answer, Question question) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int f = 1; f <= question.fields().size(); f++) fields.put(question.fields().get(f - 1).name(), text(answer, "f" + f));
        return fields;
    }

    private static String text(Element parent, String name) {
        return child(parent, name).map(Node::getTextContent).orElse("").strip();
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) return Optional.of(element);
        }
        return Optional.empty();
    }
}
