package heng.server.ledger.internal;

import heng.server.ledger.Answer;
import java.util.concurrent.CompletableFuture;

/// A submission in the queue and who waits for the answer.
record Pending(Prepared prepared, CompletableFuture<Answer> answer) {

    Pending(Prepared prepared) {
        this(prepared, new CompletableFuture<>());
    }
}
