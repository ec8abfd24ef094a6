package heng.server.campaign;

import java.util.Collection;
import java.util.Optional;

/// The campaigns that run here.
public interface Campaigns {

    /// In the order in which they came.
    Collection<Running> all();

    Optional<Running> find(String id);
}
