package heng.server.field.internal;

import org.springframework.context.ApplicationContext;

/// Sweeps when a test wants it, not once a day.
public final class Sweeping {

    private Sweeping() {}

    /// How many photos were taken away.
    public static int photos(ApplicationContext server) {
        return server.getBean(PhotoSweep.class).sweep().photos();
    }
}
