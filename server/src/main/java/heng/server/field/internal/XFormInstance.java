package heng.server.field.internal;

import heng.server.campaign.Attached;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Fix;
import heng.server.campaign.Running;
import heng.server.field.PhotoName;
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
        Optional<Fix> position = position(text(data, "where"));
        Optional<NoAccess> closed = NoAccess.of(text(data, NoAccess.CLOSED), text(data, NoAccess.WHY));
        if (closed.isPresent()) return new Visit(instance, Optional.of(when), closed.get().entries(form, site, local, position), edited(meta));
        List<Visit.Entry> entries = new ArrayList<>();
        for (int q = 1; q <= form.questions().size(); q++) {
            Optional<Element> answer = child(data, "q" + q);
            String how = answer.map(element -> text(element, "how")).orElse(XForms.SKIPPED);
            if (how.equals(XForms.SKIPPED) || how.isEmpty()) continue; // nobody looked: no record
            boolean seen = how.equals(XForms.SEEN);
            Map<String, String> row = new LinkedHashMap<>(seen ? fields(answer.get(), form.questions().get(q - 1)) : Map.of());
            row.putAll(Map.of("item", form.questions().get(q - 1).item(), "site", site, "time", local));
            if (how.equals(XForms.NONE)) row.put("answer", "not applicable");
            entries.add(new Visit.Entry(row, seen ? photos(answer.get()) : List.of(), new Attached(List.of(), seen ? reason(answer.get()) : Optional.empty(), position)));
        }
        return new Visit(instance, Optional.of(when), entries, edited(meta));
    }

    /// The visit that this one replaces.
    private static Optional<String> edited(Optional<Element> meta) {
        return meta.map(element -> text(element, "deprecatedID")).filter(id -> !id.isEmpty());
    }

    private static List<PhotoName> photos(Element answer) throws Unreadable {
        String name = text(answer, "photo");
        if (name.isEmpty()) return List.of();
        if (!PhotoName.isName(name)) throw new Unreadable("照片的名称不合规：" + name, "This is no name of a photo: " + name);
        return List.of(new PhotoName(name, Optional.empty()));
    }

    private static Optional<String> reason(Element answer) throws Unreadable {
        String reason = text(answer, "noPhoto");
        if (reason.length() > Visit.LONGEST_REASON) throw new Unreadable("无照片的原因超过 " + Visit.LONGEST_REASON + " 字。", "The reason for no photo has more than " + Visit.LONGEST_REASON + " characters.");
        return Optional.of(reason).filter(text -> !text.isEmpty());
    }

    /// `latitude longitude altitude accuracy`, as the ODK XForms specification writes a geopoint; an accuracy of 0 is none.
    private static Optional<Fix> position(String geopoint) throws Unreadable {
        if (geopoint.isEmpty()) return Optional.empty();
        String[] parts = geopoint.split("\\s+");
        Optional<Fix> fix = parts.length < 2 ? Optional.empty() : Fix.of(parts[0], parts[1], parts.length > 3 && !parts[3].matches("0+(\\.0+)?") ? parts[3] : "", "wgs84");
        if (fix.isEmpty()) throw new Unreadable("位置无法识别：" + geopoint, "The position is none: " + geopoint);
        return fix;
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
