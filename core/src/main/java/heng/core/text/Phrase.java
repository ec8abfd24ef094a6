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
    EMPTY("it is empty"), CUT_OFF("it ends too early"), NOT_UTF8("from this line on it is not UTF-8, and it does not look like GB18030 (GBK)"),
    ENDING("its name must end in .csv, .jsonl, .ndjson (each also .gz, .xz), .parquet, .xlsx or .xls"),
    NOT_IN_ENCODING("from this line on it is not {0}, the encoding that was told"),
    NUL("it holds NUL bytes, which no text has"), IS_FOLDER("it is a folder"), NOT_ALLOWED("the system does not permit reading it"), NOT_READ("the system cannot read it"),
    NOT_PACKED("it is not packed as its name says"), UNPACKS("it unpacks to more than {0} times its own size"), PACK_DAMAGED("what is packed in it is damaged"), NO_PARQUET("it is no Parquet file, or a damaged one"),
    OPEN_QUOTE("a quote opened on this line is never closed"), AFTER_QUOTE("text follows a closing quote on this line"), LONG_ROW("this row is longer than the limit of {0}"),
    MANY_COLUMNS("it has more columns than the limit of {0}"), MANY_REFUSED("more than {0} of its rows were refused"), MANY_REPLACEMENTS("more than {0} of its rows correct or take back records"), NO_HEAD("no row with the names of columns was found"),
    // what stands in the way of a row
    ROW_REFUSED("mend {0} first, whose own row was refused here"),
    // what is wrong with a line of JSON
    NO_OBJECT("a line is one object: {\"id\": \"r1\", …}"), NESTED("a member holds a text, a number, true, false or null; no list, no object"),
    JSON_BROKEN("the line is not JSON from here on"), JSON_SIGN("a text holds a sign that must not stand there"),
    // what is wrong with YAML
    YAML_EMPTY("the file is empty"), YAML_NO_KEY("it does not begin with a key"), YAML_TAB("a tab stands where blanks must stand"), YAML_OPEN("a bracket or a brace is not closed, or a comma is missing"),
    YAML_QUOTE("a quote is not closed"), YAML_COLON("a colon is too many here, or the indentation is off"), YAML_NO_COLON("a colon is missing"), YAML_INDENT("the indentation does not fit what stands above"),
    YAML_SIGN("a sign that must not stand here"), YAML_DEEP("it is nested too deep"), YAML_NESTED("nested more than {0} deep"), YAML_ALIAS("an alias (*) has no anchor (&), or too many use one"), YAML_OTHER("the text does not follow the rules of YAML here"),
    // which places a declared coordinate system is made for
    CHINA("73.66 to 135.05 east, 3.86 to 53.55 north"),
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
