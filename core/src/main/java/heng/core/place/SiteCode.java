package heng.core.place;

/// The code of a site, unique in a campaign.
public record SiteCode(String text) implements Comparable<SiteCode> {

    @Override
    public int compareTo(SiteCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
