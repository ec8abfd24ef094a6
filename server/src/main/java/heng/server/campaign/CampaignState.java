package heng.server.campaign;

import java.util.Locale;

/// What a campaign can do with a visit: only an open one takes it.
public enum CampaignState {
    /// Being set up; nobody visits yet.
    PREPARED,
    OPEN,
    /// Takes no visits until it is opened again.
    PAUSED,
    /// Its last edition stands; takes nothing any more unless it is reopened for a correction.
    FROZEN;

    /// `frozen`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
