package heng.server.campaign;

import heng.core.standard.Title;
import java.util.Map;
import java.util.Optional;

/// What the form for a campaign says, as it was typed.
///
/// @param id letters, digits and hyphens; cannot be changed later
/// @param title at least one of both languages
/// @param standard a key of [StandardChoice], or empty where one came along
/// @param uploaded a standard of its own, in place of `standard`
/// @param root a code of the national tree
/// @param from a day, year-month-day
/// @param to a day
/// @param notice what every page shows; may be blank
/// @param seed of the sample; blank for no sample
/// @param quota by site type: a number, or blank for all
public record CampaignForm(String id, Title title, String standard, Optional<Upload> uploaded, String root, String from, String to, Title notice, String seed, Map<String, String> quota) {}
