package heng.cli.docs;

import java.util.ArrayList;
import java.util.List;

/// What stands below one heading of the second rank, with its fences.
record Chapter(String title, List<Fence> fences) {

    private static final String HEADING = "## ";

    static List<Chapter> of(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Integer> heads = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) inside = !inside;
            else if (!inside && lines.get(i).startsWith(HEADING)) heads.add(i);
        }
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int from = heads.get(i);
            int to = i + 1 < heads.size() ? heads.get(i + 1) : lines.size();
            chapters.add(new Chapter(lines.get(from).substring(HEADING.length()), Fence.of(lines.subList(from, to), from + 1)));
        }
        return chapters;
    }
}
