package heng.server.web.internal;

import heng.server.ledger.LedgerUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// The database gives no answer: it is being started again, as a rule for seconds. Whoever asked is told to come again, in a form that needs no database to be made.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway {

    private static final String AGAIN_SECONDS = "2";

    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class, CannotCreateTransactionException.class, LedgerUnavailable.class})
    Object later(Exception fault, HttpServletRequest request, Locale locale) {
        System.getLogger(DatabaseAway.class.getName()).log(System.Logger.Level.WARNING, "No answer from the database: {0}", fault.getMessage());
        if (!request.getServletPath().startsWith("/d/")) return page(locale);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS).body(Map.of("refusals", List.of(Map.of("code", "later",
                "en", "The database gives no answer. Sending the same again is safe.", "zh", "数据库暂无答复，可以原样再次提交。"))));
    }

    private static ModelAndView page(Locale locale) {
        var model = new ModelMap().addAttribute("kind", "later").addAttribute("status", HttpStatus.SERVICE_UNAVAILABLE.value())
                .addAttribute("lang", locale.getLanguage().equals("zh") ? "zh" : "en").addAttribute("otherLanguage", "/").addAttribute("keepsAccounts", false);
        return new ModelAndView("fault", model, HttpStatus.SERVICE_UNAVAILABLE);
    }
}
