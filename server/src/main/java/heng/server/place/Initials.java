package heng.server.place;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.List;
import java.util.Locale;

/// The first letters of a name's pinyin, as somebody types them: 魏都区 is wdq, 长葛市 is cgs. The dictionary of the library knows which reading a character has in
/// common words; in a rare name it may take the wrong one, and then name and code still find it.
final class Initials {

    private Initials() {}

    /// In small letters; what is no Chinese character stays as it is.
    static String of(String name) {
        List<Pinyin> readings = HanLP.convertToPinyinList(name); // one for each char
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) initials.append(readings.get(i) == Pinyin.none5 ? name.charAt(i) : readings.get(i).getFirstChar());
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
