package scot.tolbooth.portal.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.scheduling.annotation.EnableScheduling;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.Tolbooth;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.RadiusPorts;

/**
 * The whole service in a process of its own, as it runs, on a database that is there: adds the places of the load, says its
 * ports, and serves until its standard input ends. Each line of that asks for its figures.
 */
final class LoadedPortal {

    /** Begins the line that names its ports: of HTTP, authentication and accounting. */
    static final String READY = "ready ";

    /** The line after its figures. */
    static final String END = "end of figures";

    private static final Change CHANGE = Change.by("load");

    private LoadedPortal() {}

    /** As {@link Tolbooth}, but for what tests put on the class path. No stereotype, so that no test finds it. */
    @EnableAutoConfiguration
    @EnableScheduling
    @ComponentScan(
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            basePackages = "scot.tolbooth",
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Tolbooth.class),
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class)
            })
    static class Whole {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static final class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }
    }

    /** Arguments: settings, as the service takes them. */
    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext context =
                        new SpringApplication(Whole.class, PageTimes.class).run(arguments);
                BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Place.all().forEach(place -> open(place, context));
            RadiusPorts radius = context.getBean(RadiusPorts.class);
            int http = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            System.out.println(READY + http + " " + radius.authentication() + " " + radius.accounting());
            while (asked.readLine() != null) {
                figures(context).forEach(System.out::println);
                System.out.println(END);
            }
        }
    }

    private static List<String> figures(ConfigurableApplicationContext context) {
        List<String> figures = new ArrayList<>(context.getBean(PageTimes.class).take());
        Refusals refusals = context.getBean(Refusals.class);
        refusals.between(refusals.today(), refusals.today())
                .forEach(one -> figures.add("refused " + one.times() + " at " + one.site() + ": "
                        + one.guard().label()));
        long live = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        figures.add("heap in use after the last collections " + live / (1 << 20) + " MiB");
        return figures;
    }

    private static void open(Place place, ConfigurableApplicationContext context) {
        if (place.site() != null) {
            context.getBean(Sites.class)
                    .save(
                            new Site(
                                    place.site(),
                                    "Place " + place.number(),
                                    SiteKind.LIBRARY,
                                    null,
                                    null,
                                    null,
                                    null,
                                    new Position(55.8, -4.0),
                                    true,
                                    "24/7",
                                    null,
                                    null,
                                    0),
                            CHANGE);
        }
        context.getBean(NasClients.class)
                .save(
                        new NasClient(
                                place.nas(),
                                CidrBlock.of(place.address().getHostAddress()),
                                place.site(),
                                NasVendor.MIKROTIK,
                                null,
                                true,
                                0),
                        Place.SECRET,
                        null,
                        CHANGE);
        context.getBean(Hotspots.class)
                .save(
                        new Hotspot(place.nas(), HotspotFamily.MIKROTIK, null, List.of(Place.LOGIN_HOST), null, 0),
                        null,
                        CHANGE);
    }
}
