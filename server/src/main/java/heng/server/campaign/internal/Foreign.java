package heng.server.campaign.internal;

import heng.core.text.Hint;
import heng.core.text.Refusal;
import heng.core.text.Spot;
import java.nio.file.Path;
import java.util.List;

/// Refusals of files that somebody sent, without the folder they lie in here: he knows them by their names.
final class Foreign {

    private Foreign() {}

    static List<Refusal> without(Path folder, List<Refusal> refusals) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        List<String> prefixes = absolute.startsWith(here) ? List.of(absolute.toString(), here.relativize(absolute).toString()) : List.of(absolute.toString());
        return refusals.stream().map(refusal -> new Refusal(refusal.code(), new Spot(cut(refusal.spot().file(), prefixes), refusal.spot().line(), refusal.spot().column()), cut(refusal.value(), prefixes),
                refusal.hints().stream().map(hint -> hint instanceof Hint.Name(String text) ? new Hint.Name(cut(text, prefixes)) : hint).toList())).toList();
    }

    /// The same with a file under another name.
    static Refusal renamed(Refusal refusal, String file, String name) {
        return new Refusal(refusal.code(), new Spot(refusal.spot().file().replace(file, name), refusal.spot().line(), refusal.spot().column()), refusal.value(),
                refusal.hints().stream().map(hint -> hint instanceof Hint.Name(String text) ? new Hint.Name(text.replace(file, name)) : hint).toList());
    }

    private static String cut(String text, List<String> prefixes) {
        String cut = text;
        for (String prefix : prefixes) cut = cut.replace(prefix + "/", "").replace(prefix, "./");
        return cut;
    }
}
