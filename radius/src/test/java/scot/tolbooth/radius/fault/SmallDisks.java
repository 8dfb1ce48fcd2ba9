package scot.tolbooth.radius.fault;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Whether a process may have a small disk of its own here: a tmpfs in its own namespaces, for which nobody need be root. */
final class SmallDisks {

    private SmallDisks() {}

    /** Skips the test where the machine does not allow it; many containers do not. */
    static void require() throws InterruptedException {
        if (!canBeHad()) {
            abort("a process may not mount a small tmpfs of its own here (unshare -Urm)");
        }
    }

    private static boolean canBeHad() throws InterruptedException {
        try {
            Process trial = new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
