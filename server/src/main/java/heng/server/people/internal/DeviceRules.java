package heng.server.people.internal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/// The addresses of devices: the token in the path says who it is, so there is no session, no cookie, no login page and no form to be forged, and none of what looks after those stands in the way of
/// a submission. Who may call which endpoint is asked at the endpoint, as everywhere ([AccessInterceptor]).
@Configuration(proxyBeanMethods = false)
class DeviceRules {

    @Bean
    @Order(1)
    SecurityFilterChain devices(HttpSecurity http) throws Exception {
        http.securityMatcher("/d/**").csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable).anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable).sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(faults -> faults.authenticationEntryPoint((_, response, _) -> response.sendError(HttpServletResponse.SC_FORBIDDEN))) // a device has no login page
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityRules.POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }
}
