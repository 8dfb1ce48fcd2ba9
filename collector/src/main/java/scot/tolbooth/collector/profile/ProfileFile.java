package scot.tolbooth.collector.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Profile.Origin;

/** Reads one profile from its file; all that is wrong is said in one go, with file, line and key. */
final class ProfileFile {

    private static final Set<String> KEYS = Set.of(
            "title",
            "applies",
            "standard",
            "device",
            "numbers",
            "facts",
            "self",
            "wireless",
            "access-points",
            "access-point-count",
            "access-points-up",
            "radios",
            "ssids",
            "lists",
            "clients");
    private static final Set<String> DEVICE_FIELDS = Set.of("cpu_ratio", "memory_used_ratio", "temperature_celsius");
    /** What else is kept of a device over time, or shown as a number of it. */
    private static final Set<String> OWN_FIELDS = Set.of(
            "up", "uptime_seconds", "response_seconds", "interfaces", "clients", "access_points", "access_points_up");

    private static final Set<String> STATES = Set.of("up", "down", "degraded");
    private static final Pattern FACT = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern LIST = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final IndexForm ANY_INDEX = new IndexForm(List.of(IndexForm.Part.NUMBER));

    private ProfileFile() {}

    /**
     * Reads a profile.
     *
     * @throws ProfileProblemsException with all that is wrong
     */
    static Profile parse(String file, boolean own, String text) {
        List<ProfileProblem> problems = new ArrayList<>();
        Profile profile = parse(
                new Origin(file.substring(0, file.length() - ".yaml".length()), own, text.hashCode()),
                YamlNode.read(file, text, problems));
        if (!problems.isEmpty()) {
            throw new ProfileProblemsException(problems);
        }
        return profile;
    }

    private static Profile parse(Origin origin, YamlNode root) {
        root.allowOnly(KEYS);
        Optional<YamlNode> accessPoints = root.optional("access-points");
        accessPoints.ifPresent(ProfileFile::requireStates);
        List<Table> radios = tables(root, "radios", Columns.RADIO);
        List<Table> ssids = tables(root, "ssids", Columns.SSID);
        Table accessPointTable =
                accessPoints.map(node -> table(node, Columns.ACCESS_POINT)).orElse(null);
        return new Profile(
                origin,
                root.required("title").text(),
                root.items("applies").stream().map(ProfileFile::match).toList(),
                is(root, "standard"),
                device(root),
                facts(root),
                is(root, "self"),
                root.optional("wireless").map(ProfileFile::isOptional).orElse(false),
                accessPointTable,
                root.optional("access-point-count").map(SourceFile::quantity).orElse(null),
                root.optional("access-points-up").map(SourceFile::quantity).orElse(null),
                radios,
                ssids,
                lists(root),
                new Counting(accessPointTable, radios, ssids).read(root.items("clients")));
    }

    private static boolean is(YamlNode root, String key) {
        return root.optional(key).map(YamlNode::bool).orElse(false);
    }

    private static boolean isOptional(YamlNode wireless) {
        return wireless.parse(
                word -> switch (word) {
                    case "where-seen" -> true;
                    case "always" -> false;
                    default -> throw new IllegalArgumentException("must be always or where-seen");
                },
                false);
    }

    private static Profile.Match match(YamlNode node) {
        node.allowOnly(Set.of("object-id", "description"));
        return new Profile.Match(
                node.required("object-id").oid(),
                node.optional("description").map(ProfileFile::pattern).orElse(null));
    }

    private static @Nullable Pattern pattern(YamlNode node) {
        return node.parse(Pattern::compile, Pattern.compile(""));
    }

    private static Map<String, List<Formula>> device(YamlNode root) {
        Map<String, List<Formula>> device = new LinkedHashMap<>();
        root.optional("device").ifPresent(node -> {
            node.allowOnly(DEVICE_FIELDS);
            node.entries().forEach((field, formulas) -> device.put(field, SourceFile.formulas(formulas)));
        });
        numbers(root, device);
        return device;
    }

    /** Numbers of the device under names of the operator's own. */
    private static void numbers(YamlNode root, Map<String, List<Formula>> device) {
        root.optional("numbers")
                .ifPresent(node -> node.entries().forEach((field, formulas) -> {
                    if (!FACT.matcher(field).matches() || DEVICE_FIELDS.contains(field) || OWN_FIELDS.contains(field)) {
                        formulas.problem("must be a name of small letters, digits and underscores that Tolbooth does"
                                + " not use itself");
                    }
                    device.put(
                            field,
                            formulas.isList() ? SourceFile.formulas(formulas) : List.of(SourceFile.formula(formulas)));
                }));
    }

    private static Map<String, List<Source>> facts(YamlNode root) {
        Map<String, List<Source>> facts = new LinkedHashMap<>();
        root.optional("facts")
                .ifPresent(node -> node.entries().forEach((name, fact) -> {
                    if (!FACT.matcher(name).matches()) {
                        fact.problem("must be a name of small letters, digits and underscores");
                    }
                    facts.put(
                            name,
                            fact.isList()
                                    ? fact.items().stream()
                                            .map(SourceFile::column)
                                            .toList()
                                    : List.of(SourceFile.column(fact)));
                }));
        return facts;
    }

    private static List<Table> tables(YamlNode root, String key, Set<String> columns) {
        return root.items(key).stream().map(node -> table(node, columns)).toList();
    }

    private static Table table(YamlNode node, Set<String> columnNames) {
        node.allowOnly(Set.of("index", "columns", "merged"));
        node.required("columns").allowOnly(columnNames);
        return new Table(
                index(node),
                columns(node),
                node.optional("merged").map(ProfileFile::merging).orElse(Table.Merging.NONE));
    }

    private static Table.Merging merging(YamlNode node) {
        return node.parse(
                word -> switch (word) {
                    case "band" -> Table.Merging.BAND;
                    case "channel" -> Table.Merging.CHANNEL;
                    default -> throw new IllegalArgumentException("must be band or channel");
                },
                Table.Merging.NONE);
    }

    private static IndexForm index(YamlNode table) {
        return table.required("index").parse(IndexForm::of, ANY_INDEX);
    }

    private static Map<String, Source> columns(YamlNode table) {
        Map<String, Source> columns = new LinkedHashMap<>();
        table.required("columns").entries().forEach((name, column) -> columns.put(name, SourceFile.column(column)));
        return columns;
    }

    private static void requireStates(YamlNode accessPoints) {
        accessPoints
                .required("columns")
                .optional("status")
                .ifPresent(status -> status.required("words").entries().values().forEach(state -> {
                    if (!STATES.contains(state.text())) {
                        state.problem("must be up, down or degraded");
                    }
                }));
    }

    private static Map<String, Listing> lists(YamlNode root) {
        Map<String, Listing> lists = new LinkedHashMap<>();
        root.optional("lists")
                .ifPresent(node -> node.entries().forEach((name, list) -> {
                    list.allowOnly(Set.of("index", "columns", "names"));
                    if (!LIST.matcher(name).matches()) {
                        list.problem("must be a name of small letters, digits and underscores");
                    }
                    lists.put(
                            name,
                            new Listing(
                                    new Table(index(list), columns(list), Table.Merging.LIST),
                                    list.optional("names")
                                            .map(SourceFile::column)
                                            .orElse(null)));
                }));
        return lists;
    }

    /** Reads what counts the clients: one thing, and others only for where that gives nothing. */
    private record Counting(@Nullable Table accessPoints, List<Table> radios, List<Table> ssids) {

        private List<ClientCount> read(List<YamlNode> nodes) {
            return nodes.stream().map(this::read).toList();
        }

        private ClientCount read(YamlNode node) {
            if (node.isMap()) {
                return new ClientCount.Total(SourceFile.quantity(node));
            }
            return node.parse(
                    word -> switch (word) {
                        case "access-points" ->
                            accessPoints != null && (counts(accessPoints) || counted(radios))
                                    ? new ClientCount.AccessPoints()
                                    : none("access-points");
                        case "radios" -> counted(radios) ? new ClientCount.Radios() : none("radios");
                        case "ssids" -> counted(ssids) ? new ClientCount.Ssids() : none("ssids");
                        default ->
                            throw new IllegalArgumentException("must be access-points, radios, ssids or an object");
                    },
                    new ClientCount.Ssids());
        }

        private static ClientCount none(String table) {
            throw new IllegalArgumentException(table + " has no column clients that could be added up");
        }

        private static boolean counted(List<Table> tables) {
            return tables.stream().anyMatch(Counting::counts);
        }

        private static boolean counts(Table table) {
            return table.columns().containsKey("clients");
        }
    }
}
