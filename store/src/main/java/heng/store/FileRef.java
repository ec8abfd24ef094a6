package heng.store;

import heng.core.text.Spot;

/// A file as somebody named it.
///
/// @param name as written: a path from the folder of the campaign; refusals of what stands in the file use it
/// @param spot where it is named, such as a line of the campaign; refused there if there is no such file
public record FileRef(String name, Spot spot) {}
