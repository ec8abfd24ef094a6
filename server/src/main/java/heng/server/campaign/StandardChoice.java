package heng.server.campaign;

import heng.core.standard.Title;
import java.util.Map;

/// A standard that a new campaign can take.
///
/// @param key `heng:NAME`, or `example:FOLDER`
/// @param siteTypes by code
public record StandardChoice(String key, Title title, String edition, Map<String, Title> siteTypes) {}
