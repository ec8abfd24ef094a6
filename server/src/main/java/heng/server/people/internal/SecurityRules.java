package heng.server.people.internal;

import heng.server.people.Accounts;
import heng.server.people.Audit;
import heng.server.people.Sessions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/// Signing in, forms that cannot be forged, and what a browser may load. Who may call which endpoint is not here but at the endpoint ([AccessInterceptor]).
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Stands in the audit trail for a name that no account has.
    private static final String NOBODY = "unknown";

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Clock clock, Accounts accounts, Audit audit) throws Exception {
        LoginGate gate = new LoginGate(clock, written -> accountOf(accounts, written));
        var within = new SavedRequestAwareAuthenticationSuccessHandler();
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(login -> login.loginPage("/login").successHandler((request, response, known) -> {
                    if (known.getPrincipal() instanceof Signed signed) Sessions.enter(request, signed.epoch());
                    audit.note(known.getName(), Audit.What.SIGNED_IN, "");
                    within.onAuthenticationSuccess(request, response, known);
                }).failureHandler((request, response, _) -> {
                    gate.failed(request);
                    // what was typed is not kept: it may have been a password
                    audit.note(accounts.named(java.util.Objects.requireNonNullElse(request.getParameter("username"), "")).map(Accounts.Named::account).orElse(NOBODY), Audit.What.SIGN_IN_FAILED, "");
                    response.sendRedirect(request.getContextPath() + "/login?failed");
                }))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)).referrerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(gate, UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    private static String accountOf(Accounts accounts, String written) {
        return accounts.named(written).map(Accounts.Named::account).orElse(written.strip());
    }
}
