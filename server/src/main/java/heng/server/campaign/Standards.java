package heng.server.campaign;

import java.util.List;

/// The standards that come with the program.
public interface Standards {

    /// Those that can be read, the shelf first.
    List<StandardChoice> offered();
}
