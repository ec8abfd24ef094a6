package heng.server.campaign;

import java.util.Locale;

/// What a campaign can do with a visit: only an open one takes it.
public enum CampaignState {
    /// Being set up; nobody visits yet.
    PREPARED("筹备中"),
    OPEN("进行中"),
    /// Takes no visits until it is opened again.
    PAUSED("已暂停"),
    /// Its last edition stands; takes nothing any more unless it is reopened for a correction.
    FROZEN("已冻结");

    private final String chinese;

    CampaignState(String chinese) {
        this.chinese = chinese;
    }

    /// `frozen`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// `已冻结`, as pages say it too
    public String chinese() {
        return chinese;
    }
}
