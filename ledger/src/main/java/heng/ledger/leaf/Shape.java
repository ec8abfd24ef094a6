package heng.ledger.leaf;

import heng.ledger.json.Json;
import java.util.Map;
import java.util.regex.Pattern;

/// What a member of a leaf looks like.
enum Shape {

    /// A code, an id, a media type: 1 to 200 characters without white space.
    CODE("a code of 1 to 200 characters without white space"),
    /// A sentence: 1 to 4,000 characters, not blank.
    TEXT("a text of 1 to 4000 characters"),
    WHOLE("a whole number from 0"),
    BOOL("true or false"),
    SHA256("sha256: and 64 hex digits"),
    SHA256_LIST("a list of sha256: and 64 hex digits"),
    /// A decimal number is a text, so that nothing is lost in a double.
    DECIMAL("a decimal number as a text"),
    /// Only a commitment: a name, a phone number or an account never stands in a leaf.
    COMMITMENT("a commitment, and nobody is named in clear"),
    /// What a form says: texts, whole numbers, truth values, commitments, and lists of these.
    FIELDS("an object of texts, whole numbers, truth values, commitments and lists of these"),
    POSITION("an object of latitude, longitude, system and perhaps accuracyMetres, numbers as texts");

    static final String SHA256_HEAD = "sha256:";

    private static final Pattern HASH = Pattern.compile(SHA256_HEAD + "[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,18})?");

    private final String description;

    Shape(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    boolean fits(Json json) {
        return switch (this) {
            case CODE -> json instanceof Json.Text(String text) && isCode(text);
            case TEXT -> json instanceof Json.Text(String text) && !text.isBlank() && text.length() <= 4000;
            case WHOLE -> json instanceof Json.Whole(long value) && value >= 0;
            case BOOL -> json instanceof Json.Bool;
            case SHA256 -> json instanceof Json.Text(String text) && HASH.matcher(text).matches();
            case SHA256_LIST -> json instanceof Json.Arr(var items) && items.stream().allMatch(SHA256::fits);
            case DECIMAL -> json instanceof Json.Text(String text) && NUMBER.matcher(text).matches();
            case COMMITMENT -> Commitment.of(json).isAccepted();
            case FIELDS -> json instanceof Json.Obj(var members) && members.values().stream().allMatch(Shape::isField);
            case POSITION -> json instanceof Json.Obj object && isPosition(object);
        };
    }

    private static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > 200) return false;
        for (int i = 0; i < text.length(); i++) if (Character.isSpaceChar(text.charAt(i)) || text.charAt(i) >= '\t' && text.charAt(i) <= '\r') return false;
        return true;
    }

    private static boolean isField(Json json) {
        return switch (json) {
            case Json.Text _, Json.Whole _, Json.Bool _ -> true;
            case Json.Arr(var items) -> items.stream().noneMatch(Json.Arr.class::isInstance) && items.stream().allMatch(Shape::isField);
            case Json.Obj _ -> COMMITMENT.fits(json);
            case Json.Nil _ -> false;
        };
    }

    private static boolean isPosition(Json.Obj object) {
        Map<String, Shape> members = Map.of("latitude", DECIMAL, "longitude", DECIMAL, "accuracyMetres", DECIMAL, "system", CODE);
        return object.members().keySet().containsAll(java.util.Set.of("latitude", "longitude", "system"))
                && object.members().entrySet().stream().allMatch(member -> members.containsKey(member.getKey()) && members.get(member.getKey()).fits(member.getValue()));
    }
}
