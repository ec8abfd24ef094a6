package heng.core.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Every reason to refuse something, with its English text. `{value}` is the offending value, `{0}`… are hints.
/// The Chinese texts stand in `refusals_zh.properties`; a test keeps both complete.
public enum RefusalCode {
    // files
    FILE_MISSING("There is no file {value}.", "Maybe the path is meant from another folder: {0}"),
    FILE_UNREADABLE("{value} cannot be read: {0}", "Maybe it is cut off, or of another format than its name says."),
    TEXT_ENCODING("This text is not UTF-8 from here on.", "Maybe it was saved as GBK: open it and save it again with the encoding UTF-8."),
    YAML_BROKEN("This is not YAML: {0}", "Maybe the indentation is off, or a text with a colon or # wants quotes."),
    NOT_OF_THIS_FORMAT("The file says “{value}”.", "Maybe its first line should be: heng: {0}"),
    COLUMN_MISSING("There is no column {value}.", "Maybe it is called: {0}"),
    ROW_LENGTH("The row has {value} fields.", "Maybe a comma or a quote is missing: the head has {0}."),
    LINE_BROKEN("The line cannot be read: {0}", "Maybe the program that wrote it can write JSON Lines again."),
    CELL_ERROR("The cell shows the error {value}.", "Maybe mend the formula, or write the value itself."),
    CELL_EMPTY("The cell {value} is empty.", "Maybe the row is unfinished, or a comma too many stands before it."),
    SHEET_MISSING("There is no sheet {value}.", "Maybe it is called: {0}"),
    HEAD_MISSING("No head of a table was found in the sheet {value}.", "Maybe the columns should be called: {0}"),
    CELLS_FORMAT("The file holds no cells of a known version; it says “{value}”.", "Maybe it was written by a newer Heng, or is another file: {0} is read here."),
    CELLS_OTHER_STANDARD("The cells were made with the standard {value}.", "Maybe make them again with this one, {0}."),
    CELLS_OTHER_TREE("The cells count the places of another tree, {value}.", "Maybe make them again; this campaign has {0}."),
    CARRIED_BROKEN("What Heng keeps in the hidden sheet of {value} is incomplete.", "Maybe export the standard again; or delete the sheet “{0}”, and the table is read alone."),
    // YAML shapes
    UNKNOWN_KEY("The key “{value}” means nothing here.", "Maybe: {0}"),
    DUPLICATE_KEY("The key “{value}” stands here twice.", "Maybe one of the two belongs elsewhere."),
    MISSING_KEY("“{value}” is missing here.", "Maybe add: {0}"),
    WRONG_SHAPE("“{value}” is not {0}.", "Maybe write: {1}"),
    NOT_A_NUMBER("“{value}” is not a number.", "Maybe a decimal point, no unit, no thousands separator: 1234.5"),
    TOO_PRECISE("{value} has more than 12 decimals, and this standard computes exactly (S3.1).", "Maybe round it, or declare: arithmetic: real"),
    NEEDS_REAL("“{value}” is not possible in exact arithmetic (S3.4).", "Maybe declare: arithmetic: real"),
    BAD_DATE("“{value}” is not a date.", "Maybe write year-month-day: 2026-09-05"),
    // the standard
    DUPLICATE_CODE("The code {value} stands here again; first at {0}.", "Maybe one of the two is another item."),
    BAD_CODE("“{value}” cannot be a code.", "Maybe use letters, digits, - _ and . only."),
    UNKNOWN_COLUMN("There is no item or column {value}.", "Maybe: {0}"),
    CYCLE("{value} is computed from itself: {0}", "Maybe one of these should name another column."),
    UNKNOWN_METHOD("There is no method {value}.", "Maybe: {0}"),
    UNKNOWN_SITE_TYPE("There is no site type {value}.", "Maybe: {0}"),
    UNKNOWN_TEMPLATE("There is no template {value}.", "Maybe: {0}"),
    UNKNOWN_NAME("${value} is neither a parameter nor a literal.", "Maybe: {0}"),
    UNKNOWN_TABLE("There is no table {value}.", "Maybe: {0}"),
    UNKNOWN_STANDARD("There is no standard {value} on the shelf.", "Maybe: {0}"),
    NO_SOURCE("{value} has no source.", "Maybe give it one of: {0}"),
    TWO_SOURCES("{value} has two sources.", "Maybe keep one of: {0}"),
    MEASURE_PLACE("A measure stands first, and only after records: {value}.", "Maybe: {0}"),
    MANY_UNITS("{value} still has many units where one is needed (S1.3).", "Maybe add a step before it: {0}"),
    HISTOGRAM("A histogram of grades has no value of its own at {value}.", "Maybe map the grades first: look-up: {A: 1, else: 0}"),
    NOT_ASCENDING("The thresholds must ascend; {value} does not.", "Maybe sort the rows by their first number."),
    NEGATIVE_WEIGHT("The weight {value} is below 0.", "Maybe express a deduction as a child of a sum."),
    BAD_FORMULA("The formula is not understood at “{value}”.", "Maybe: {0}"),
    TOO_DEEP("The formula has more than {0} parts within each other at “{value}”.", "Maybe write a part of it as an item of its own under columns."),
    TOO_LONG("The formula has more than {0} operations at “{value}”.", "Maybe write it as several items, or as a table."),
    INHERITS_ITSELF("{value} extends or uses itself.", "Maybe one of the files should name another."),
    // places, sites, records
    DUPLICATE_PLACE("The place {value} stands here again; first at {0}.", "Maybe the file holds two editions of the tree."),
    PLACE_WITHOUT_PARENT("The place {value} lies in {0}, which is not in the tree.", "Maybe its row is missing, or a leading zero was lost."),
    PLACE_IN_ITSELF("The place {value} lies in itself.", "Maybe its parent should be: {0}"),
    TREE_TOO_DEEP("The place {value} has {0} places above it.", "Maybe its parent should be: {1}"),
    UNKNOWN_PLACE("There is no place {value}.", "Maybe: {0}"),
    UNKNOWN_LEVEL("There is no level {value}.", "Maybe: {0}"),
    DUPLICATE_SITE("The site {value} stands here again; first at {0}.", "Maybe one of the two is another site."),
    SITE_REFUSED("Records of the site {value} that do not count, because this line was refused: {0}.", "Maybe mend this line; the records need nothing."),
    UNKNOWN_SITE("There is no site {value}.", "Maybe: {0}"),
    RECORD_CHANGED("The record {value} stands here with another content than at {0}.", "Maybe file a correction: a record once made is not changed."),
    DUPLICATE_RECORD("The record {value} stands here again; first at {0}.", "Maybe the same file was given twice."),
    UNKNOWN_BODY("There is no body {value}.", "Maybe: {0}"),
    BODY_IN_ITSELF("The body {value} stands above itself.", "Maybe its parent should be: {0}"),
    DUPLICATE_ROW("The row {value} stands here again; first at {0}.", "Maybe one of the two means another item, site type, place or body."),
    UNKNOWN_ITEM("No item reads records of {value}.", "Maybe: {0}"),
    BAD_VALUE("The field {1} is “{value}”.", "Maybe it should be {0}."),
    SWAPPED_DEGREES("Longitude {value} and latitude {0} cannot be: a latitude ends at 90.", "Maybe latitude and longitude are swapped."),
    BAD_ANSWER("The answer is “{value}”.", "Maybe leave it empty, or write: not applicable"),
    FIELD_MISSING("The field “{value}” is empty, and {0} measures it.", "Maybe fill it in, or answer: not applicable"),
    BAD_KIND("The kind of the record is “{value}”.", "Maybe: {0}"),
    KIND_NEEDS("A record of the kind {0} needs {value}.", "Maybe fill it in, or name another kind."),
    KIND_EXCLUDES("A record of the kind {1} has no {0}; here it says “{value}”.", "Maybe leave it empty, or name another kind."),
    UNKNOWN_RECORD("There is no record {value} in this campaign.", "Maybe: {0}; or it stands in a file of an earlier round, and its round has to be corrected."),
    REPLACED_TWICE("The record {value} is replaced already, by {0} at {1}.", "Maybe name the correction instead of the record it replaced: {0}"),
    REPLACES_ITSELF("The record {value} replaces itself: {0}", "Maybe one of these should name another record."),
    // campaigns
    UNKNOWN_ROUND("There is no round {value}.", "Maybe name it under earlier: {0}"),
    UNKNOWN_RESULT("The campaign says nothing of the standard {value}.", "Maybe add: results: {{value}: minors.yaml}"),
    PERIOD_BACKWARDS("The period ends on {value}, before it begins.", "Maybe swap from and to."),
    UNKNOWN_ATTRIBUTE("No place has the attribute {value}.", "Maybe: {0}"),
    // legal and odd: said by heng check, nothing is refused
    WEIGHTS_NOT_TOTAL("The parts of {0} add up to {value}, not to {1}.", "Maybe a weight is wrong, or the total."),
    OVER_FULL_MARK("{0} can give {value}, but its full mark is {1}.", "Maybe the map or the points are of another edition."),
    THRESHOLD_OUTSIDE_UNIT("The threshold {value} of {0} lies outside its unit ({1}).", "Maybe a share is meant: 95 % is 0.95"),
    BARE_STATE_ADDS("{value} gives only a state where {0}, so its number of events is added by {1}.", "Maybe write what it adds beside the state: [0, suspended]"),
    UNUSED_LITERAL("The literal {value} is used nowhere.", "Maybe its name is misspelt where it was meant."),
    NOBODY_OBSERVES("{value} looks at sites of a type the register has none of: {0}.", "Maybe the site types of the register are older than the standard."),
    NO_RECORDS("There is no record of {value} in the period.", "Maybe its file is missing, or the records carry another item code."),
    ENCODING_DETECTED("The file was read as {value}.", "Maybe say so in the campaign: {file: {0}, encoding: {value}}"),
    NO_LINE_END("The last line ({value}) has no line end.", "Maybe the file was cut off there: compare its end with the original."),
    ROWS_REPEATED("Rows that stand in an earlier file too, with the same content, and count once: {value}.", "Maybe the same file was given twice."),
    ROWS_UPDATED("Rows that replace one of an earlier file: {value}.", "Maybe look whether that was meant: the later file wins."),
    ROWS_MENDED("Rows that an earlier file has wrong and this one has right: {value}.", "Maybe mend the earlier file too."),
    COORDINATES_UNKNOWN("Sites with a position whose coordinate system is not declared: {value}. Where exactly they are is unknown.", "Maybe write: sites: {file: {0}, coordinates: GCJ-02}; also possible: WGS-84, BD-09"),
    OUTSIDE_CHINA("The position {value} is declared as {1}, a system for places in China alone.", "Maybe it is WGS-84, or longitude and latitude are swapped. China lies within {0}."),
    DEGREES_ODD("The position {value} lies in the Arctic; the other way round it lies in China.", "Maybe latitude and longitude are swapped."),
    RETRACTS_RETRACTION("{0} takes back {value}, which is a retraction; nothing counts again by that.", "Maybe record the fact again, under an id of its own."),
    NOT_VALID("The standard is valid {0}, the period is not within: {value}.", "Maybe another edition applies.");

    private static final Set<RefusalCode> WARNINGS =
            EnumSet.of(WEIGHTS_NOT_TOTAL, OVER_FULL_MARK, THRESHOLD_OUTSIDE_UNIT, BARE_STATE_ADDS, UNUSED_LITERAL, NOBODY_OBSERVES, NO_RECORDS, RETRACTS_RETRACTION, NOT_VALID,
                    ENCODING_DETECTED, NO_LINE_END, ROWS_REPEATED, ROWS_UPDATED, ROWS_MENDED, COORDINATES_UNKNOWN, OUTSIDE_CHINA, DEGREES_ODD);

    private final String text;
    private final String remedy;

    RefusalCode(String text, String remedy) {
        this.text = text;
        this.remedy = remedy;
    }

    /// `unknown-column`: what stands in messages and in documentation.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it only points at something legal and odd.
    public boolean isWarning() {
        return WARNINGS.contains(this);
    }

    public String text() {
        return text;
    }

    /// The line that begins with "Maybe".
    public String remedy() {
        return remedy;
    }
}
