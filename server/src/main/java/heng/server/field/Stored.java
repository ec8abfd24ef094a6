package heng.server.field;

/// What became of the bytes of a photo.
public sealed interface Stored {

    /// They are on the disk, synced; and where the visit is here, their leaves are in the ledger.
    ///
    /// @param again whether the same came before
    record Kept(String sha256, boolean again) implements Stored {}

    /// Other content came under this name before, or the visit names another hash.
    record Changed(String name) implements Stored {}

    /// The visit is another account's.
    record NotTheirs(String instance) implements Stored {}

    /// The name of the visit or of the photo is none.
    record BadName(String name) implements Stored {}

    record TooLarge(long mostBytes) implements Stored {}

    /// By its first bytes it is no photo that is taken here.
    record NoPhoto(String name) implements Stored {}

    /// So many photos of this account wait for their visits.
    record TooManyWaiting(int most) implements Stored {}

    /// There is no room on the disk. Nothing of it was kept.
    record NoRoom() implements Stored {}

    /// The disk failed. Nothing of it was kept; sending it again is safe.
    record DiskFault() implements Stored {}

    /// It came too slowly. Nothing of it was kept; sending it again is safe.
    record TooSlow(int mostMinutes) implements Stored {}
}
