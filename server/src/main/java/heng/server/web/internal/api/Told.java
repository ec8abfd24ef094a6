package heng.server.web.internal.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the document of the interface says of an endpoint, a parameter or a member, in both languages.
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Told {

    String en();

    String zh();

    /// Name of a schema written by hand, where the type does not say it; a file beside the words of the pages.
    String schema() default "";
}
