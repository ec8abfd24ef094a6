package heng.server.people.internal;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Phone numbers in one spelling: eleven digits in China, `+` and the country elsewhere.
final class Phone {

    private static final Pattern BETWEEN = Pattern.compile("[\\s().·-]+");
    private static final Pattern CHINA = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Phone() {}

    /// Empty where it is none.
    static Optional<String> of(String text) {
        String digits = BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("").replaceFirst("^(\\+|00)86(?=1[3-9]\\d{9}$)", "");
        return CHINA.matcher(digits).matches() || ABROAD.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /// What somebody wrote to say who he is: a phone number in the one spelling, any other text without spaces around it.
    static String login(String text) {
        return of(text).orElse(text.strip());
    }
}
