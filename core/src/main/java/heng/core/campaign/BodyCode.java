package heng.core.campaign;

/// The code of a body, unique in a campaign.
public record BodyCode(String text) {

    @Override
    public String toString() {
        return text;
    }
}
