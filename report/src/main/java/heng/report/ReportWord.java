package heng.report;

import heng.core.score.Since;
import heng.core.standard.Title;
import heng.core.text.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Every word of a report with its English text; the Chinese ones stand in `words_zh.properties`, and a test keeps both complete. `{0}`… are filled in.
enum ReportWord {
    // the page
    OVERVIEW("Overview"), ITEMS("Items"), MISSING("Missing evidence"), EDITIONS("Between two editions"), SOURCES("Data and sources"), PAGES("Pages"),
    SKIP("Skip to the content"), FIND("Find a place, a site or an item"), FIND_HINT("Name, code, pinyin initials"), THEME_SYSTEM("As system"),
    THEME_LIGHT("Light"), THEME_DARK("Dark"), PRINT("Print"), CLOSE("Close"), PATH("Path"), SIBLINGS("Neighbours"),
    ARROW_KEYS("Also with the arrow keys"), NOT_THERE("There is no such page."),
    // the campaign
    IN_WORDS("In words"), SPREAD("How far they lie apart"), SCOREBOARD("Scoreboard"),
    POSITIONS_ON("Positions are those of the standard; the list stands in the order of the codes until you sort it."),
    POSITIONS_OFF("In the order of the codes. This campaign shows no positions."), LEVEL("Level"), EDITION_OF("edition {0}"),
    RECORDS_OF("{0} records"), RECORDS_OUTSIDE("{0} outside the period"), RECORDS_CORRECTED("{0} corrected"), RECORDS_RETRACTED("{0} retracted"), ROWS_REFUSED("{0} refused"),
    CORRECTS("corrects {0}"), COMPUTED_AT("computed {0}"), SECTION("Section"), SECTIONS("Sections"),
    AS_TABLE("Table"), BAR_NOTE("A bar shows this round, the stroke on it {0}."),
    DOT_NOTE("Each dot is a place; the larger it is, the more observations were due there."), TREND_TITLE("Rounds: {0}"),
    // numbers
    VALUE("Value"), FULL_MARK("Full mark"), SCORE_RATE("Score rate, %"), WEIGHT("Weight"), CHANGE("Change"), SINCE("since {0}"),
    CHANGE_NO_ROUND("no earlier round"), CHANGE_NO_VALUE("not scored in one of the two rounds"),
    CHANGE_OTHER_COHORT("another cohort than in the last round: not compared"), CHANGE_UNKNOWN_THEN("not in the tree of the last round"),
    SEEN_DUE("Seen/due"), COVERAGE_TITLE("{0} of {1} observations due were made"), NOTHING_DUE("nothing due"), POSITION("Position"),
    POSITION_IS("position {0}"), POSITION_THEN("(last round {0})"),
    FOR_STUDY("for study, not published"), POSITION_FOR_STUDY("Position (for study, not published)"),
    STUDY_NOTICE("Positions in this file are for study, not published."), OF_HOW_MANY("{0} of {1}"), NO_PEER_DATA("no peer data"),
    COUNTED_AS("counted as {0}"), ANNOUNCED_POSITION("Announced: {0} ({1}, {2})"), POSITION_AMONG("Position {1} of {2} in the group {0}"), POSITION_WITHIN("{0} in {1}"), POSITION_TRAIT(", {0}: {1}"),
    POSITION_UNKNOWN("not known"), POSITION_WITHOUT("{0} more of the group are without one"), POSITION_TIED("shared with {0}"),
    POSITION_BEHIND("{0} behind {1}"), POSITION_AHEAD("{0} ahead of {1}"), POSITION_DECIDED(" (decided by {0})"), POSITION_AND_MORE(" and {0} more"),
    POSITION_UP("{2} up since {0} (then {1})"), POSITION_DOWN("{2} down since {0} (then {1})"), POSITION_SAME("the same as in {0}"),
    POSITION_NOT_COMPARED("not compared with {0}: {1}"), POSITION_NO_PEERS("No position: there are no peer data in the group {0}"),
    POSITION_COUNTED("No position of its own: it has the extent of {0} and is counted as that"),
    SINCE_NOT_PUBLISHED_THEN("positions were not published then"), SINCE_NOT_IN_TREE("not in the tree then"), SINCE_OTHER_GROUP("another cohort then"),
    SINCE_NOT_RANKED_THEN("no position then"), SINCE_OTHER_MEMBERS("other places had positions in the group then"), SINCE_NO_ROUND("no earlier round"), OPEN_EXPLANATION("Open the explanation"), PUBLISHED("Published"),
    ROUNDED("Rounded, not published"), EXACT_VALUE("Exact value"), STATE("State"),
    // tables
    FILTER("Filter"), FILTER_HINT("Filter the rows"), COLUMNS("Columns"), EXPORT("Save as CSV"), NOTHING_FOUND("Nothing found."),
    ROWS_SHOWN("{0} of {1} rows"), SHOW_ALL("Show all"), SOURCE_LINE("Source: Heng, {0} {1}, {2}"), CODE("Code"), PLACE("Place"), SITE("Site"),
    SITE_TYPE("Site type"), ITEM("Item"), RECORD("Record"), RECORDS("Records"), TIME("Time"), METHOD("Method"), NUMBER("Number"), DATE("Date"),
    FILE("File"),
    // a place
    BY_ITEM("By item"), BY_ITEM_NOTE("A number opens its explanation, a name the page of the item."), PLACES_BELOW("Places in it"),
    SITES_HERE("Sites"), MISSING_HERE("Where evidence is missing"), VISITED_OF("Of {0} sites in the register {1} were visited."),
    ALL_VISITED("Every site was visited."), NO_SITES("The register holds no site here that the standard looks at."), AND_MORE("and {0} more"),
    ANNOUNCED("Announced by authorities"),
    ANNOUNCED_NONE("The campaign names no announced result for this place. Announced results come from files under announced: in the campaign."),
    ANNOUNCED_NOTE("Declared by an authority, not computed here. The computed number stands beside it for comparison only."),
    ANNOUNCED_WHAT("What was announced"), ANNOUNCED_VALUE("Announced"), COMPUTED_HERE("Computed here"), NOT_COMPUTED("not computed"),
    ISSUER("Issuer"), DOCUMENT("Document"), IN_COHORT(" among {0}"),
    // explanations
    EXPLANATION("Explanation"), WHAT("What"), AMOUNT("Amount"), SUM("Sum"), COMBINED("The rows do not add up: {0}."),
    NOBODY_LOOKED("Nobody looked: no evidence."), NOTHING_HERE("Nothing is due here."), COHORT_OF("cohort of {0}"), KIND_LIMIT("limit"),
    KIND_EFFECT("effect"), KIND_ROUNDING("rounding"), SITE_PAGE("Page of the site"), ITEM_PAGE("Page of the item"),
    EFFECT_RISES("rises to what is computed from it"), EFFECT_ZERO("counts as zero above"), EFFECT_HERE("stays here"), ROW_BEFORE("before this step"),
    ROW_GRID("grid"), ROW_FULL_MARKS("marks of what does not apply, given to the rest"), ROW_COHORT("cohort"), ROW_POINTS("points"),
    ROW_STEPS("steps"), ROW_ABOVE("steps"), ROW_LOOK_UP("look-up"), ROW_FORMULA("formula"), ROW_CASE("by case"), ROW_RELATE("comparison"),
    ROW_GATE("gate"), HOW_RECORDS("grades are counted, not added"), HOW_RELATE("set against the cohort"), HOW_POWER_MEAN("power mean {0}"),
    HOW_MINIMUM("the smallest is taken"), HOW_MAXIMUM("the largest is taken"), HOW_BEST("the best {0} are taken"), HOW_FORMULA("by a formula"),
    HOW_COPELAND("pairs are compared"),
    // items, sites, records
    HOW_COMPUTED("How it is computed"), WHERE_FROM("Where the numbers come from"), NO_LITERALS("No number in this item has a source of its own."),
    CERTAINTY("Certainty"), SOURCE("Source"), OURS("ours"), CHILDREN_ARE("Children:"), NOT_ASKED("No published item looks at this site."),
    NOBODY_VISITED("Nobody visited this site in the period."), WHAT_WAS_SEEN("What was seen"),
    // missing evidence
    VISITED_BY_TYPE("Visited sites by site type"), MATRIX_NOTE("Visited / in the register. Stressed: some were not visited."),
    UNVISITED_SITES("Sites nobody visited"), COVERAGE_BY_ITEM("Coverage by item"),
    // editions
    EDITION_NONE("The campaign names no earlier round. Earlier rounds stand under earlier: in the campaign."),
    EDITION_UNKNOWN("The standard that {0} was judged by in its own time cannot be read here."),
    EDITION_SAME("{0} and {1} were judged by the same standard, to the last digit of its hash."),
    EDITION_CHANGED("{0} was judged by edition {1} in its own time; this campaign is judged by edition {2}."),
    EDITION_JUDGED("Changes of scores on the other pages compare both rounds by the present edition."), WHAT_CHANGED("What changed"),
    BEFORE("Before"), AFTER("After"), CHANGED_NEW("new"), CHANGED_GONE("taken out"), CHANGED_TITLE("title"), CHANGED_WEIGHT("weight or full mark"),
    CHANGED_SOURCE("what is looked at, or how it is combined"), CHANGED_STEP("a step of the computation"),
    CHANGED_CERTAINTY("source or certainty of a number"), CHANGED_ARITHMETIC("arithmetic"),
    // data
    STANDARD("Standard"), STANDARD_HASH("Hash of the standard"), STATUS_OURS("ours, not an official text"), STATUS_EXAMPLE("an example"),
    STATUS_PUBLISHED("an authority's public text"), TREE_EDITION("Tree of places"), PERIOD("Period"), ARITHMETIC("Arithmetic"),
    ARITHMETIC_EXACT("exact: whole counts of 1e-12"), ARITHMETIC_REAL("real numbers (doubles)"), COMPUTED("Computed"), NOTICE("Notice"),
    INPUTS("Files read"), NO_INPUTS("No files were read."),
    // states, levels, certainty
    STATE_SCORED("scored"), STATE_NO_EVIDENCE("no evidence"), STATE_NOT_APPLICABLE("not applicable"), STATE_FAILED("failed"), STATE_VETOED("vetoed"),
    STATE_SUSPENDED("suspended"), STATE_BARRED("barred"), LEVEL_PROVINCE("province"), LEVEL_CITY("city"), LEVEL_COUNTY("county"),
    LEVEL_TOWNSHIP("township"), LEVEL_VILLAGE("village"), LEVEL_COUNTRY("country"), CERTAINTY_SOURCED("sourced"),
    CERTAINTY_WEAK_SOURCE("weak source"), CERTAINTY_OUR_DEFAULT("our default"),
    // sentences
    SAYS_ROOT("{0}, {1}: {2}."), SAYS_MORE("{1} more than in {0}"), SAYS_LESS("{1} less than in {0}"), SAYS_SAME("The same as in {0}."),
    SAYS_MOST("; the largest part in {0} ({1})"), SAYS_THERE(", and within it in {0} ({1})"),
    SAYS_RANGE("{2}: {0} places of level {1} lie between {3} and {4}."),
    SAYS_RANGE_NAMED("{2}: {0} places of level {1} lie between {3} ({4}) and {5} ({6})."), SAYS_COVERAGE("Of {0} observations due, {1} were made."),
    SAYS_UNVISITED("Of {0} sites in the register, {1} were visited by nobody."), SAYS_ALL_VISITED("All {0} sites in the register were visited."),
    SAYS_STATE("{0} places: {1}."), SAYS_STATE_ONE("{0}: {1}."),
    // how it is computed
    OP_RECORDS("records of {0}; sites: {1}; method: {2}"), OP_ANYWHERE("any, also of whole places"), OP_ANY_METHOD("any"), OP_WHERE("only where {0}"),
    OP_LATEST("only the last of each site"), OP_ATTRIBUTE("attribute {0} of the place"), OP_TABLE("looked up in a table by {0}"),
    OP_EVENTS("number of events of kind {0} in the last {1}"), OP_UNTIL("up to the day in {0}"),
    OP_TITLE("1 where the title {0} was announced for the place, else 0"), OP_HELD("held for at least {0}"),
    OP_UNLESS("without what is charged first by: {0}"), YEARS("{0} years"), MONTHS("{0} months"), DAYS("{0} days"), OP_COLUMN("the number of {0}"),
    OP_COLUMN_AT("the numbers of {0}, one for each {1}"), OP_RESULT("result taken from: {0}"), OP_CHILDREN("{0} children, {1}"),
    OP_LEAST("no number where less than the share {0} of them is there"), OP_MEASURE("{0}: {1}"), OP_POINTS("linear between {0}; constant outside"),
    OP_STEPS("tiers: {0}"), OP_LOOK_UP("look-up: {0}"), OP_CASE("where there is any, by case: {0}"), OP_FORMULA("formula: {0}"),
    OP_GATE("where {0}: {1}"), BY_SITE("for each site"), BY_RECORD("for each record"), TAKE_COUNT("places found, {0}"),
    TAKE_VISITS("visits with {0} above 0"), TAKE_RECORDS("number of records"), TAKE_SUM("sum of {0}"), TAKE_MEAN("mean of {0}"),
    TAKE_RATIO("sum of {0} ÷ sum of {1}"), TAKE_GRADE("grades in {0}"), POOL_SUMS("summed up over all units"), POOL_MEAN("mean over all units"),
    POOL_MIN("the smallest of all units"), POOL_MAX("the largest of all units"), POOL_WEIGHT("weighted by {0}"), POOL_TO("within each {0}"),
    MISSING_ZERO("no evidence counts as zero"), MISSING_FAIL("no evidence makes the whole no evidence"), MISSING_SKIP("no evidence is left out"),
    MISSING_SHARED("what does not apply or was not seen gives its marks to the rest"), COMBINE_SUM("weighted sum"),
    COMBINE_FULL("added up, rescaled to full marks"), COMBINE_MEAN("weighted mean"), COMBINE_POWER("weighted power mean {0}"),
    COMBINE_MIN("the smallest"), COMBINE_MAX("the largest"), COMBINE_BEST("the best {0}"), COMBINE_COPELAND("compared in pairs"),
    RELATE_MIN_MAX("across the cohort, lowest → {0}, highest → {1}"), RELATE_Z("z-score across the cohort, mean {0}, standard deviation {1}"),
    RELATE_RANK("rank in the cohort"), RELATE_PERCENTILE("percentile in the cohort"), RELATE_FILL("no evidence takes the {0} of the cohort"),
    RELATE_WINSORISE("outliers are drawn in"), RELATE_TREND("over {0} earlier round(s): {1}"), RELATE_BY("within the same {0}"),
    TREND_CHANGE("change"), TREND_SLOPE("slope"), TREND_FALLING("falling each time"), TREND_RISING("rising each time"), MEAN("mean"),
    MEDIAN("median"), OTHERWISE("else");

    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("heng.report.words", Locale.CHINESE);
    private static final Map<String, ReportWord> BY_KEY = Arrays.stream(values()).collect(Collectors.toMap(ReportWord::key, word -> word));

    private final String text;

    ReportWord(String text) {
        this.text = text;
    }

    String english() {
        return text;
    }

    String chinese() {
        return CHINESE.getString(key());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Title pair() {
        return new Title(chinese(), text);
    }

    /// Filled in; a [Title] in each language, everything else as it is.
    Title with(Object... values) {
        String zh = chinese();
        String en = text;
        for (int i = 0; i < values.length; i++) {
            Title value = values[i] instanceof Title title ? title : new Title(String.valueOf(values[i]), String.valueOf(values[i]));
            zh = zh.replace("{" + i + "}", value.zh());
            en = en.replace("{" + i + "}", value.en());
        }
        return new Title(zh, en);
    }

    static Optional<ReportWord> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    static Title state(String word) {
        return find("state-" + word.replace(' ', '-')).map(ReportWord::pair).orElseThrow();
    }

    /// A level of the national tree; another tree's levels keep their names.
    static Title level(String name) {
        return find("level-" + name).map(ReportWord::pair).orElse(new Title(name, name));
    }

    static Title sinceReason(Since.None reason) {
        return find("since-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')).map(ReportWord::pair).orElseThrow();
    }

    static Title certainty(String word) {
        return find("certainty-" + word.replace(' ', '-')).map(ReportWord::pair).orElse(new Title(word, word));
    }

    static Title trend(String kind) {
        return find("trend-" + kind).map(ReportWord::pair).orElseThrow();
    }

    /// For the script: Chinese and English by key.
    static Json json() {
        Map<String, Json> words = new LinkedHashMap<>();
        for (ReportWord word : values()) words.put(word.key(), Json.array(word.chinese(), word.text));
        return new Json.Obj(words);
    }

    static ResourceBundle bundle() {
        return CHINESE;
    }
}
