package heng.core.text;

import java.util.List;
import java.util.Locale;

/// What a refusal mentions besides the value: a [Phrase], which exists in both languages, or a [Name], which is the same in both.
public sealed interface Hint permits Phrase, Hint.Name, Hint.Filled, Hint.Foreign {

    String in(Locale locale);

    /// A code, an example, the words possible here: whatever is written the same in every language.
    record Name(String text) implements Hint {

        @Override
        public String in(Locale locale) {
            return text;
        }
    }

    /// A phrase with values in it.
    record Filled(Phrase phrase, List<String> values) implements Hint {

        @Override
        public String in(Locale locale) {
            String text = phrase.in(locale);
            for (int i = 0; i < values.size(); i++) text = text.replace("{" + i + "}", values.get(i));
            return text;
        }
    }

    /// What a library says in English, and our own phrase instead of it in Chinese.
    record Foreign(String english, Phrase phrase) implements Hint {

        @Override
        public String in(Locale locale) {
            return locale.getLanguage().equals("zh") || english.isBlank() ? phrase.in(locale) : english;
        }
    }
}
