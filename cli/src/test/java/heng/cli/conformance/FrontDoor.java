package heng.cli.conformance;

import java.nio.file.Path;

/// Heng from outside, as a stranger uses it: a campaign file and a folder of data in, results out.
interface FrontDoor {

    /// `heng score CAMPAIGN --data DATA --as json`.
    FrontDoor HENG = (campaign, data) -> {
        throw new UnsupportedOperationException("the conformance suite is not wired to the command line yet: " + campaign);
    };

    /// @param data the folder in which a file is looked for that is not beside the campaign
    Results run(Path campaign, Path data);
}
