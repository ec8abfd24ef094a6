package heng.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/// Every word the command prints, with its English text; the Chinese ones stand in `words_zh.properties`, and a test keeps both complete.
enum Word {
    STANDARD("Standard"), EDITION("edition"), TREE("Tree"), DATA("Data"), RECORDS("records"), OUTSIDE("outside the period"), CORRECTED("corrected"), RETRACTED("retracted"), CORRECTS("corrects"), FILES("files"), PERIOD("Period"),
    PLACE("Place"), CODE("Code"), NAME("Name"), LEVEL("Level"), COLUMN("Column"), VALUE("Value"), PUBLISHED("Published"), STATE("State"), COVERAGE("Seen/due"), POSITION("Position"),
    POSITIONS("Positions"), FOR_STUDY("for study, not published"), OF_HOW_MANY("Of"), GAP_ABOVE("Gap above"), GAP_BELOW("Gap below"), LAST_ROUND("Last round"), GROUP("Group"), NO_PEER_DATA("no peer data"), COUNTED_AS("counted as"), ANNOUNCED("Announced by authorities, not computed here"),
    NO_ROUND("no earlier round"), NOT_PUBLISHED_THEN("not published then"), NOT_IN_TREE("not in the tree then"), OTHER_GROUP("another cohort then"), NOT_RANKED_THEN("no position then"), OTHER_MEMBERS("other places in the group then"),
    SITES("sites"), KIND("Kind"), AMOUNT("Amount"), WHAT("What"), COUNT("Count"), ITEMS("items and columns"),
    SCORED("scored"), NO_EVIDENCE("no evidence"), NOT_APPLICABLE("not applicable"), FAILED("failed"), VETOED("vetoed"), SUSPENDED("suspended"), BARRED("barred"),
    TERM("term"), LIMIT("limit"), EFFECT("effect"), ROUNDING("rounding"),
    PROVINCE("province"), CITY("city"), COUNTY("county"), TOWNSHIP("township"), VILLAGE("village"),
    FINE("No problems found."), PROBLEMS("problems"), WROTE("Wrote"), RECORD("record"), CELLS("cells"), NOBODY("nobody looked"), NOTHING_DUE("nothing due here"), ROUNDED("published as"),
    COMBINED("combined as"), SUM_OF_ROWS("the rows add up to"), SOURCES("Where the numbers come from"), OURS("ours"), LIBRARY("A library of templates; nothing to compute."),
    SOURCED("sourced"), WEAK_SOURCE("weak source"), OUR_DEFAULT("our default"), AT_SITE("at"), BELOW("below it"), READING("reading"), COMPUTING("computing"), GENERATING("making observations"),
    DEEPER("more: --depth"),
    NOT_PLACED("Could not be placed; somebody has to decide:"), TAKEN_AS_USUAL("Taken as usual; change it where it is wrong:"), TAKEN_OVER("Taken over:"),
    // operations and rows of explanations, by their kernel names
    MEASURE("measure"), POOL("pool"), CHILDREN("children"), POINTS("points"), STEPS("steps"), ABOVE("above"), LOOK_UP("look-up"), FORMULA("formula"), CASE("case"),
    RELATE("relate"), GATE("gate"), OF_COLUMN("column"), ATTRIBUTE("attribute"), TABLE("table"), EVENTS("events"), RESULT("result"),
    GRID("grid"), FULL_MARKS("full marks"), BEFORE("before"), COHORT("cohort"), MINIMUM("minimum"), MAXIMUM("maximum"), POWER_MEAN("power mean"), BEST("best"),
    COPELAND("copeland"), OF("of"),
    // refused rows
    REFUSED("refused"), ROW_REFUSED("row was refused and does not count."), ROWS_REFUSED("rows were refused and do not count."),
    MORE_REFUSALS("more; heng check shows all of them, --refusals FILE.csv writes the rows."),
    // differences between editions
    SAME("The two say the same."), EARLIER("Earlier"), LATER("Later"), CHANGE("Change"), MOST_FROM("Most of it from"), TITLE("title"), STATUS("Status"),
    ADDED("added"), REMOVED("removed"), WEIGHT("weight"), SOURCE("source"), STEP("step"), PUBLISH("publish"), WHOLE("whole"), EXAMPLE("example");

    private final String text;

    Word(String text) {
        this.text = text;
    }

    String english() {
        return text;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese().getString(key()) : text;
    }

    static ResourceBundle chinese() {
        return ResourceBundle.getBundle("heng.cli.words", Locale.CHINESE);
    }

    /// The word for an English term, such as a state or a level; the term itself where there is none.
    static String of(String english, Locale locale) {
        for (Word word : values()) if (word.text.equals(english)) return word.in(locale);
        return english;
    }
}
