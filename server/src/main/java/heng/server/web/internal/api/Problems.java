package heng.server.web.internal.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers that are none, as RFC 9457 wants them, in both languages.
public final class Problems {

    private Problems() {}

    /// @param code a word that does not change, the end of `type`
    static ResponseEntity<Answers.Problem> of(int status, String code, String english, String chinese) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(new Answers.Problem("urn:heng:problem:" + code, code, status, english, new Answers.Words(chinese, english)));
    }

    /// For a status alone.
    public static ResponseEntity<?> of(int status) {
        return switch (status) {
            case 401 -> unknown();
            case 403 -> denied();
            case 404 -> missing();
            default -> status < 500 ? of(status, "bad", "The request was not understood.\nMaybe see /interfaces.", "请求无法理解。请查看 /interfaces。")
                    : of(status, "broken", "The server failed.\nMaybe try again.", "服务器出错。请稍后再试。");
        };
    }

    static ResponseEntity<Answers.Problem> unknown() {
        var problem = of(401, "unknown", "Nobody is signed in here, or the token is unknown or revoked.\nMaybe send Authorization: Bearer with a token from /interfaces.", "未登录，或令牌不存在、已撤销。请在 Authorization: Bearer 中使用 /interfaces 页发的令牌。");
        return ResponseEntity.status(401).header("WWW-Authenticate", "Bearer").contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.getBody());
    }

    static ResponseEntity<Answers.Problem> denied() {
        return of(403, "denied", "This account has no role for this place.\nMaybe ask the administrator for one.", "此账号在该地方没有角色。请联系管理员。");
    }

    static ResponseEntity<Answers.Problem> missing() {
        return of(404, "missing", "There is no such campaign, place, number, record or checkpoint.\nMaybe the code was cut off, or it lies outside what this account may see.", "没有这项活动、地方、数据、记录或检查点。也许代码不完整，或不在此账号可见范围内。");
    }
}
