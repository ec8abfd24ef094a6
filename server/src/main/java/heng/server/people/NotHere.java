package heng.server.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The campaign, place, record or page of a path does not exist.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotHere extends RuntimeException {}
