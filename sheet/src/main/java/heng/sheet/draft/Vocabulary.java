package heng.sheet.draft;

import heng.core.standard.Title;
import heng.sheet.note.Note;
import heng.sheet.note.Remark;
import heng.sheet.table.Heading;
import heng.sheet.table.TableItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The methods and site types that cells name, and which of them the standard will have to list.
public final class Vocabulary {

    private final Map<String, Title> methods;
    private final Map<String, Title> types;
    private final SiteTypes siteTypes;
    private final Map<String, Title> usedMethods = new LinkedHashMap<>();
    private final Map<String, Title> usedTypes = new TreeMap<>();
    private final List<Note> notes;

    /// @param methods those of the standard, where there is one
    /// @param types those of the standard, or of the shelf
    public Vocabulary(Map<String, Title> methods, Map<String, Title> types, List<Note> notes) {
        this.methods = methods;
        this.types = types;
        this.siteTypes = new SiteTypes(types);
        this.notes = notes;
    }

    public Map<String, Title> usedMethods() {
        return usedMethods;
    }

    public Map<String, Title> usedTypes() {
        return usedTypes;
    }

    /// Codes of the methods an item's cell names; what names none is noted.
    public List<String> methods(TableItem item, String code) {
        String cell = item.text(Heading.METHODS);
        Method.Named named = Method.named(cell, methods);
        usedMethods.putAll(named.codes());
        String address = item.address(Heading.METHODS);
        named.unknown().forEach(part -> notes.add(Note.of(Remark.METHOD_UNKNOWN, address, code, part)));
        if (Method.isNumbered(cell) && named.codes().size() > 1) notes.add(Note.of(Remark.METHODS_NUMBERED, address, code, cell));
        return List.copyOf(named.codes().keySet());
    }

    /// Codes of the site types an item's cell names; a short name that is none becomes a type of its own, prose is noted.
    public List<String> sites(TableItem item, String code) {
        SiteTypes.Named named = siteTypes.named(item.text(Heading.SITES));
        if (named.all()) return List.of("all");
        String address = item.address(Heading.SITES);
        List<String> codes = new ArrayList<>(named.codes());
        named.codes().forEach(type -> usedTypes.put(type, types.get(type)));
        for (String made : named.made()) {
            if (usedTypes.putIfAbsent(made, new Title(made, made)) == null) notes.add(Note.of(Remark.SITE_NEW, address, code, made));
            codes.add(made);
        }
        if (!named.unknown().isEmpty()) notes.add(Note.of(Remark.SITES_UNKNOWN, address, code, String.join("；", named.unknown())));
        return codes;
    }
}
