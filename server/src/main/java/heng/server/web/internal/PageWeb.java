package heng.server.web.internal;

import java.util.Locale;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Languages and files of the pages: Chinese unless somebody switched, styles shared with the report.
@Configuration(proxyBeanMethods = false)
class PageWeb implements WebMvcConfigurer {

    static final String WORDS = "heng.server.web.words";

    @Bean
    static MessageSource messageSource() {
        var words = new ReloadableResourceBundleMessageSource();
        words.setBasename("classpath:heng/server/web/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.ENGLISH);
        words.setCacheMillis(-1);
        return words;
    }

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("heng-lang");
        resolver.setDefaultLocale(Locale.CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setIgnoreInvalidLocale(true);
        change.setParamName("lang");
        registry.addInterceptor(change);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl hour = CacheControl.maxAge(Duration.ofHours(1));
        registry.addResourceHandler("/assets/htmx/**").addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/2.0.8/dist/").setCacheControl(hour);
        registry.addResourceHandler("/assets/report/*.css").addResourceLocations("classpath:/heng/report/").setCacheControl(hour);
        registry.addResourceHandler("/assets/field/*.css", "/assets/field/*.js").addResourceLocations("classpath:/heng/server/web/field/").setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/*.css", "/assets/*.js").addResourceLocations("classpath:/heng/server/web/").setCacheControl(hour);
    }
}
