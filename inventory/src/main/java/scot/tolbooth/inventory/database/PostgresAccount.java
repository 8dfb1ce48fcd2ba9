package scot.tolbooth.inventory.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The words to put before a PostgreSQL command so that it runs under an account it accepts: PostgreSQL refuses to run
 * as root, so there it gets a user namespace of its own, or failing that (many containers forbid those) the account
 * {@code nobody}.
 */
record PostgresAccount(List<String> prefix) {

    private static final String NOBODY = "65534";

    static PostgresAccount choose(Path directory) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new PostgresAccount(List.of());
        }
        PostgresAccount namespace = new PostgresAccount(List.of("unshare", "-U"));
        if (namespace.canWrite(directory)) {
            return namespace;
        }
        PostgresAccount nobody =
                new PostgresAccount(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
        run(List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()));
        if (nobody.canWrite(directory)) {
            return nobody;
        }
        throw new IOException("PostgreSQL does not run as root, and neither a user namespace (unshare -U) nor the "
                + "account nobody (setpriv) can use " + directory);
    }

    /** The command under this account; on Linux the server is told to stop when the thread that started it ends. */
    List<String> server(List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        if (new File("/usr/bin/setpriv").canExecute()) {
            words.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        words.addAll(command);
        return words;
    }

    List<String> command(List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        return words;
    }

    private boolean canWrite(Path directory) throws InterruptedException {
        return run(command(List.of("test", "-w", directory.toString())));
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
