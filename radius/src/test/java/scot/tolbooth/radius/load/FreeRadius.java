package scot.tolbooth.radius.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.FreeRadiusProcess;
import scot.tolbooth.radius.Peers;
import scot.tolbooth.radius.load.LoadPackets.Person;

/**
 * Debian's {@code freeradius}, which knows its users from SQL (packages {@code freeradius} and
 * {@code freeradius-postgresql}; no groups) or from a file.
 */
final class FreeRadius implements AutoCloseable {

    private static final Path SETTINGS = Path.of("/etc/freeradius/3.0/mods-config");
    private static final String DATABASE = "freeradius";

    private final FreeRadiusProcess process;
    private final int authentication;
    private final int accounting;

    private FreeRadius(FreeRadiusProcess process, int authentication, int accounting) {
        this.process = process;
        this.authentication = authentication;
        this.accounting = accounting;
    }

    static boolean isThere() {
        return Files.isExecutable(FreeRadiusProcess.PROGRAM)
                && Files.exists(SETTINGS.resolve("sql/main/postgresql/queries.conf"));
    }

    /** Makes its tables, with what it knows of the people, and starts it on them. */
    static FreeRadius onSql(Path directory, LoadDatabase database, List<Person> people) throws Exception {
        JdbcClient jdbc = database.another(DATABASE);
        jdbc.sql(Files.readString(SETTINGS.resolve("sql/main/postgresql/schema.sql")))
                .update();
        fill(jdbc, people);
        String url = database.url(DATABASE);
        String port = url.substring(url.lastIndexOf(':') + 1, url.lastIndexOf('/'));
        return start(directory, sql(port, database.password()), "sql");
    }

    static FreeRadius onFile(Path directory, List<Person> people) throws Exception {
        Path users = directory.resolve("users");
        Files.createDirectories(directory);
        Files.writeString(
                users,
                people.stream()
                        .map(
                                person -> person.name() + " Cleartext-Password := \"" + person.password()
                                        + "\"\n\tSession-Timeout = 28800,\n\tIdle-Timeout = 900,\n\tAcct-Interim-Interval = 300\n")
                        .collect(Collectors.joining()));
        return start(directory, "files { filename = \"" + users.toAbsolutePath() + "\" }\n", "files");
    }

    int authentication() {
        return authentication;
    }

    int accounting() {
        return accounting;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }

    private static void fill(JdbcClient jdbc, List<Person> people) {
        String[] names = people.stream().map(Person::name).toArray(String[]::new);
        jdbc.sql("""
                        INSERT INTO radcheck (username, attribute, op, value)
                        SELECT name, 'Cleartext-Password', ':=', password
                          FROM unnest(:names::text[], :passwords::text[]) AS p (name, password)
                        """)
                .param("names", names)
                .param("passwords", people.stream().map(Person::password).toArray(String[]::new))
                .update();
        jdbc.sql("""
                        INSERT INTO radreply (username, attribute, op, value)
                        SELECT name, attribute, '=', value
                          FROM unnest(:names::text[]) AS p (name),
                               (VALUES ('Session-Timeout', '28800'), ('Idle-Timeout', '900'),
                                       ('Acct-Interim-Interval', '300')) AS a (attribute, value)
                        """).param("names", names).update();
        // A year of sessions of the same people, so that the planner sees a table of some size.
        jdbc.sql("""
                        INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, acctstarttime,
                                             acctupdatetime, acctstoptime, acctsessiontime, callingstationid)
                        SELECT 'past-' || n, md5('past-' || n), 'past-' || n % 42000, '127.0.0.2',
                               now() - n * interval '1 minute', now() - n * interval '1 minute',
                               now() - n * interval '1 minute', 60, '02-00-00-00-00-00'
                          FROM generate_series(1, 100000) AS n
                        """).update();
        jdbc.sql("VACUUM ANALYZE").update();
    }

    private static FreeRadius start(Path directory, String store, String module) throws Exception {
        Path absolute = directory.toAbsolutePath();
        int authentication = Peers.freePort();
        int accounting = Peers.freePort();
        String settings = settings(absolute, store) + server(module, authentication, accounting);
        return new FreeRadius(FreeRadiusProcess.start(absolute, settings), authentication, accounting);
    }

    private static String settings(Path directory, String store) {
        return """
                prefix = /usr
                name = radiusd
                raddbdir = DIRECTORY
                confdir = DIRECTORY
                modconfdir = MODULES
                logdir = DIRECTORY/log
                run_dir = DIRECTORY/run
                libdir = /usr/lib/freeradius
                pidfile = DIRECTORY/run/radiusd.pid
                max_request_time = 30
                cleanup_delay = 5
                max_requests = 65536
                hostname_lookups = no
                proxy_requests = no
                log {
                    destination = stdout
                    auth = no
                }
                security {
                    reject_delay = 0
                    status_server = no
                    allow_vulnerable_openssl = yes
                }
                client load {
                    ipaddr = 127.0.0.0/8
                    secret = SECRET
                    require_message_authenticator = no
                }
                thread pool {
                    start_servers = 5
                    max_servers = 32
                    min_spare_servers = 3
                    max_spare_servers = 10
                    max_requests_per_server = 0
                    auto_limit_acct = no
                }
                modules {
                    pap { }
                    chap { }
                    expr { }
                    STORE
                }
                policy {
                    acct_unique {
                        update request {
                            &Acct-Unique-Session-Id := "%{md5:%{User-Name},%{Acct-Session-ID},%{%{NAS-IPv6-Address}:-%{NAS-IP-Address}},%{NAS-Identifier},%{NAS-Port-ID},%{NAS-Port}}"
                        }
                    }
                }
                """.replace("DIRECTORY", directory.toString())
                .replace("MODULES", SETTINGS.toString())
                .replace("SECRET", LoadPackets.SECRET)
                .replace("STORE", store);
    }

    private static String server(String module, int authentication, int accounting) {
        return """
                server load {
                    listen {
                        type = auth
                        ipaddr = 127.0.0.1
                        port = AUTHENTICATION
                    }
                    listen {
                        type = acct
                        ipaddr = 127.0.0.1
                        port = ACCOUNTING
                    }
                    authorize {
                        chap
                        MODULE
                        pap
                    }
                    authenticate {
                        Auth-Type PAP {
                            pap
                        }
                        Auth-Type CHAP {
                            chap
                        }
                    }
                    preacct {
                        acct_unique
                    }
                    accounting {
                        RECORD
                    }
                }
                """.replace("AUTHENTICATION", Integer.toString(authentication))
                .replace("ACCOUNTING", Integer.toString(accounting))
                .replace("MODULE", module)
                .replace("RECORD", module.equals("sql") ? "sql" : "");
    }

    private static String sql(String port, String password) {
        return """
                sql {
                    dialect = "postgresql"
                    driver = "rlm_sql_postgresql"
                    server = "127.0.0.1"
                    port = PORT
                    login = "DATABASE"
                    password = "PASSWORD"
                    radius_db = "DATABASE"
                    acct_table1 = "radacct"
                    acct_table2 = "radacct"
                    postauth_table = "radpostauth"
                    authcheck_table = "radcheck"
                    groupcheck_table = "radgroupcheck"
                    authreply_table = "radreply"
                    groupreply_table = "radgroupreply"
                    usergroup_table = "radusergroup"
                    read_groups = no
                    read_profiles = no
                    delete_stale_sessions = yes
                    pool {
                        start = 5
                        min = 3
                        max = 32
                        spare = 10
                        uses = 0
                        retry_delay = 30
                        lifetime = 0
                        idle_timeout = 60
                    }
                    client_table = "nas"
                    group_attribute = "SQL-Group"
                    $INCLUDE ${modconfdir}/${.:name}/main/${dialect}/queries.conf
                }
                """.replace("PORT", port).replace("DATABASE", DATABASE).replace("PASSWORD", password);
    }
}
