package heng.server.campaign.internal;

/// The server cannot start with what it was given; the message says why and what may help.
public final class StartRefused extends RuntimeException {

    StartRefused(String message) {
        super(message);
    }
}
