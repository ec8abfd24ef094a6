package heng.server.people.internal;

import heng.server.people.Grant;
import java.util.List;

/// What is to be known of somebody, read from what was written about him.
record Draft(String called, String phone, List<Grant> grants) {

    Draft {
        grants = List.copyOf(grants);
    }
}
