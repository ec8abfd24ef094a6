package heng.report;

import heng.core.standard.Title;
import java.util.Arrays;
import java.util.List;

/// The labels of explanation rows (S11) in both languages. Codes, attributes and kinds of events stay as they are.
final class Labels {

    /// A step with the state it gave stands as `gate: vetoed`.
    Title of(String label) {
        List<Title> parts = Arrays.stream(label.split(": ")).map(Labels::part).toList();
        if (parts.size() == 1) return parts.getFirst();
        return new Title(String.join("：", parts.stream().map(Title::zh).toList()), String.join(": ", parts.stream().map(Title::en).toList()));
    }

    private static Title part(String label) {
        return ReportWord.find("row-" + label.replace(' ', '-')).or(() -> ReportWord.find("state-" + label.replace(' ', '-'))).map(ReportWord::pair).orElse(new Title(label, label));
    }

    /// `power mean 0`: a word and a number.
    Title how(String how) {
        int space = how.lastIndexOf(' ');
        boolean counted = space > 0 && how.substring(space + 1).matches("-?[0-9.]+");
        String key = "how-" + (counted ? how.substring(0, space) : how).replace(' ', '-');
        String count = counted ? how.substring(space + 1) : "";
        return ReportWord.find(key).map(word -> word.with(count)).orElse(new Title(how, how));
    }
}
