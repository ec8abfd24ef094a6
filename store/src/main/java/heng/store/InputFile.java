package heng.store;

/// A file that was read, for the data cut that results cite.
///
/// @param name as the user wrote it
/// @param sha256 of the file's bytes as they lie on disk, 64 hex digits
public record InputFile(String name, String sha256) {}
