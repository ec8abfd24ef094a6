package heng.server.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call an endpoint. One without this annotation is refused to everybody, and fails the build.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /// One of these is enough; [Role#PUBLIC] lets everybody in.
    Role[] value();

    /// What the role must hold for.
    Where at();

    /// Where a request leads.
    enum Where {
        /// The role may hold anywhere: the answer shows only what its owner may see.
        ANYWHERE,
        /// The root of `{campaign}`.
        CAMPAIGN,
        /// `{place}` of `{campaign}`.
        PLACE,
        /// The place of the record `{record}` of `{campaign}`.
        RECORD,
        /// The account `{account}`: the role must reach as far as all that it may do.
        ACCOUNT,
        /// Everywhere: the role must hold without a limit.
        EVERYWHERE,
        /// The path holds the token of a device; it stands for its account, and what is submitted is checked place by place ([Access]).
        DEVICE
    }
}
