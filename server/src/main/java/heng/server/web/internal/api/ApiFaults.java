package heng.server.web.internal.api;

import heng.server.ledger.LedgerUnavailable;
import heng.server.people.NotHere;
import heng.server.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What goes wrong behind the programs' door, told as a problem and not as a page.
@RestControllerAdvice(basePackageClasses = ApiFaults.class)
class ApiFaults {

    @ExceptionHandler(NotHere.class)
    ResponseEntity<?> missing() {
        return Problems.missing();
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<?> denied(HttpServletRequest request) {
        return Collections.list(request.getAttributeNames()).contains(Person.class.getName()) ? Problems.denied() : Problems.unknown();
    }

    @ExceptionHandler(Limits.Outside.class)
    ResponseEntity<?> outside(Limits.Outside e) {
        String bounds = e.most >= Integer.MAX_VALUE ? e.least + " …" : e.least + " … " + e.most;
        return Problems.of(400, "outside", "The parameter " + e.name + " is " + e.value + "; it lies in " + bounds + ".\nMaybe take a smaller page and go on with next.", "参数 " + e.name + " 为 " + e.value + "，应在 " + bounds + " 之内。请分页读取。");
    }

    @ExceptionHandler(Limits.TooManyRows.class)
    ResponseEntity<?> tooMany(Limits.TooManyRows e) {
        return Problems.of(422, "too-many-rows", "This explanation has more than " + e.most + " rows.\nMaybe ask with depth=1 and open its rows with at, or for a place below.", "此说明超过 " + e.most + " 行。可用 depth=1 逐级以 at 展开，或查询下级地方。");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<?> mistyped(MethodArgumentTypeMismatchException e) {
        return Problems.of(400, "mistyped", "The parameter " + e.getName() + " is no whole number: " + e.getValue() + ".\nMaybe see /interfaces.", "参数 " + e.getName() + " 不是整数：" + e.getValue() + "。请查看 /interfaces。");
    }

    @ExceptionHandler(ServletRequestBindingException.class)
    ResponseEntity<?> lacking(ServletRequestBindingException e) {
        return Problems.of(400, "lacking", e.getMessage() + "\nMaybe see /interfaces.", "缺少必需的参数。请查看 /interfaces。");
    }

    @ExceptionHandler(LedgerUnavailable.class)
    ResponseEntity<?> later(LedgerUnavailable e) {
        System.getLogger(ApiFaults.class.getName()).log(System.Logger.Level.ERROR, "No answer from the ledger", e);
        return Problems.of(503, "later", "The ledger gives no answer.\nMaybe try again.", "账本暂无答复。请稍后再试。");
    }
}
