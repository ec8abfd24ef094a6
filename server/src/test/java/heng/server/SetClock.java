package heng.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/// A clock that a test moves, in place of the server's.
final class SetClock extends Clock {

    private volatile Instant moment;

    SetClock(Instant moment) {
        this.moment = moment;
    }

    void forward(Duration time) {
        moment = moment.plus(time);
    }

    void in(SpringApplication application) {
        application.addInitializers(context -> ((GenericApplicationContext) context).registerBean("setClock", Clock.class, () -> this, bean -> bean.setPrimary(true)));
    }

    @Override
    public Instant instant() {
        return moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(moment, zone);
    }
}
