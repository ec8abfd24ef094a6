package heng.server.campaign;

/// A campaign has come, is in another state, or has another definition: whoever keeps something of it asks [Campaigns] again.
public record CampaignChanged(String campaign) {}
