/// What a campaign adds to standard and evidence: which sites were drawn, who visits them, who answers for what is found. Pure; reading stands in `heng.store`.
/// Start at [heng.core.campaign.Duties] and [heng.core.campaign.Sample].
@org.jspecify.annotations.NullMarked
package heng.core.campaign;
