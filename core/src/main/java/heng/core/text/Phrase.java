package heng.core.text;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Words that a message puts in the place of a hint: what something should be, or why a file cannot be read. The English text stands here,
/// the Chinese one in `phrases_zh.properties`; a test keeps both complete.
public enum Phrase implements Hint {
    // what it should be
    MAP("a map of keys"), TEXT("a text"), WORD("one of the words possible here"), WHOLE_BETWEEN("a whole number from {0} to {1}"), NUMBER("a number"),
    COUNT("a whole number, 0 or more"), TREE("a tree"), COLUMNS("the name of a column, or a list of them"), STEP("a step with one key"), MEASURED("one thing to measure"),
    QUOTIENT("two fields with a slash between them"), POOLED("one way to pool"), LENGTH_OF_TIME("a length of time"), ROW("a row of two numbers"),
    RELATION("one relation"), ONE_WAY("one way only"), SHARE("a share from 0 to 1"), NUMBER_AND_NAME("a number and a name"), TWO_NUMBERS("two numbers"), SHARES("two ascending shares between 0 and 1"),
    // what a formula may want
    OPERATOR("an operator before it, or nothing"), ARGUMENTS("another number of arguments"), COLON("a colon between condition and value"),
    ELSE("a comma and else: …"), ELSE_COLON("a colon after else"), CLOSING("a closing parenthesis"), OPERAND("a number, a name or a function"),
    // why it cannot be read
    EMPTY("it is empty"), CUT_OFF("it ends too early"), NOT_UTF8("not UTF-8 from this line on (GBK?)"),
    ENDING("its name ends neither in .csv, .csv.gz, .csv.xz nor .parquet"),
    NO_WORKBOOK("it is no .xlsx workbook"), OLD_WORKBOOK("it is a workbook of the old kind (.xls); save it as .xlsx"),
    PROTECTED("it is protected with a password; save a copy without one"), TOO_LARGE("it is larger than the limit of {0}");

    private final String text;

    Phrase(String text) {
        this.text = text;
    }

    public String english() {
        return text;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese().getString(key()) : text;
    }

    /// This with `{0}`… filled in.
    public Hint with(Object... values) {
        return new Filled(this, List.of(values).stream().map(String::valueOf).toList());
    }

    public static ResourceBundle chinese() {
        return ResourceBundle.getBundle("heng.core.text.phrases", Locale.CHINESE);
    }
}
