package heng.server.people.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/// Signing in, forms that cannot be forged, and what a browser may load. Who may call which endpoint is not here but at the endpoint ([AccessInterceptor]).
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Clock clock) throws Exception {
        LoginGate gate = new LoginGate(clock);
        var door = new LoginUrlAuthenticationEntryPoint("/login");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", false).failureHandler((request, response, _) -> {
                    gate.failed(request);
                    response.sendRedirect(request.getContextPath() + "/login?failed");
                }))
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, denied) -> {
                    if (request.getServletPath().startsWith("/d/")) response.sendError(HttpServletResponse.SC_FORBIDDEN); // a device has no login page
                    else door.commence(request, response, denied);
                }))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers("/d/**")) // a device shows its token, and sends no cookie
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)).referrerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(gate, UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }
}
