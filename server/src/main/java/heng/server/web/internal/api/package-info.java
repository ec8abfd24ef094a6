/// The programs' door: what a person may see, as JSON. It only reads. Start at [heng.server.web.internal.api.CampaignApi].
@NullMarked
package heng.server.web.internal.api;

import org.jspecify.annotations.NullMarked;
