package heng.ledger.leaf;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.LedgerRefusal;
import heng.ledger.json.Json;
import heng.ledger.tree.Hash;
import heng.ledger.tree.Hashing;
import java.nio.charset.StandardCharsets;

/// Stands in a leaf in the place of something personal: SHA-256 over a salt and the value (UTF-8). Salt and value are kept outside and can be erased; then
/// nobody can tell any more what was committed to, and every proof still holds. While they are kept, they show that the value was not changed.
///
/// @param hash of salt and value, one after the other
/// @param saltBytes how long the salt is. It stands in the leaf: otherwise a byte could be moved from the value to the salt, and one hash would open to
///        two values
public record Commitment(Hash hash, int saltBytes) {

    /// 128 bits: too many to try, also where the value is a phone number.
    public static final int LEAST_SALT_BYTES = 16;

    static final String HASH = "committed";
    static final String SALT = "salt";

    /// Refuses a salt that is too short.
    ///
    /// @param salt random, and new for each value: the same salt shows where the same value stands
    public static Checked<Commitment> of(byte[] salt, String value) {
        if (salt.length < LEAST_SALT_BYTES) return Checked.refuse(LedgerCode.SALT_SHORT, salt.length, LEAST_SALT_BYTES);
        return Checked.accept(new Commitment(Hashing.sha256(salt, value.getBytes(StandardCharsets.UTF_8)), salt.length));
    }

    /// The value, if it and the salt open this commitment.
    public Checked<String> open(byte[] salt, String value) {
        boolean opens = salt.length == saltBytes && Hashing.sha256(salt, value.getBytes(StandardCharsets.UTF_8)).equals(hash);
        return opens ? Checked.accept(value) : Checked.refuse(LedgerCode.COMMITMENT_DIFFERS, hash);
    }

    /// `{"committed":"sha256:…","salt":32}`
    public Json json() {
        return Json.object(HASH, Shape.SHA256_HEAD + hash.hex(), SALT, saltBytes);
    }

    /// Reads what [#json] writes. Refuses other members and a salt that is too short.
    public static Checked<Commitment> of(Json json) {
        if (json instanceof Json.Obj object && object.members().size() == 2
                && object.get(HASH) instanceof Json.Text(String hash) && hash.startsWith(Shape.SHA256_HEAD)
                && object.get(SALT) instanceof Json.Whole(long salt) && salt <= Integer.MAX_VALUE) {
            if (salt < LEAST_SALT_BYTES) return Checked.refuse(LedgerCode.SALT_SHORT, salt, LEAST_SALT_BYTES);
            if (Hash.ofHex(hash.substring(Shape.SHA256_HEAD.length())) instanceof Checked.Accepted<Hash>(Hash read)) return Checked.accept(new Commitment(read, (int) salt));
        }
        return new Checked.Refused<>(LedgerRefusal.of(LedgerCode.LEAF_MEMBER_SHAPE, json, HASH, Shape.COMMITMENT.description()));
    }
}
