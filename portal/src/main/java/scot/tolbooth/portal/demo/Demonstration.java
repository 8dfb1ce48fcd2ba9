package scot.tolbooth.portal.demo;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import scot.tolbooth.portal.demo.agent.Agents;
import scot.tolbooth.portal.demo.agent.Surroundings;
import scot.tolbooth.portal.demo.estate.Crowd;
import scot.tolbooth.portal.demo.estate.Estate;
import scot.tolbooth.portal.demo.estate.EstateLoader;
import scot.tolbooth.portal.demo.estate.Faults;
import scot.tolbooth.portal.demo.people.Residents;
import scot.tolbooth.portal.demo.programme.ProgrammeLoader;
import scot.tolbooth.portal.demo.rhythm.Footfall;
import scot.tolbooth.portal.demo.rhythm.Rhythm;

/**
 * Brings the estate to life: devices before anyone polls, residents once the service is ready; the residents' NASes say
 * goodbye before RADIUS stops listening.
 */
final class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DemoSettings settings;
    private final Loaders loaders;
    private final Clock clock;
    private final Residents.@Nullable Entrance entrance;

    private final Estate estate = Estate.design();
    private final Rhythm rhythm = Rhythm.read();
    private final Faults faults = new Faults(estate);
    private final Footfall footfall;
    private final Scale scale;
    private final Residents residents;
    private @Nullable Agents agents;

    /** @param entrance absent where this process does not do RADIUS: then there are devices and no people */
    Demonstration(DemoSettings settings, Loaders loaders, Clock clock, Residents.@Nullable Entrance entrance) {
        this.settings = settings;
        this.loaders = loaders;
        this.clock = clock;
        this.entrance = entrance;
        this.footfall = new Footfall(rhythm, estate.places(), settings.connectionsPerDay());
        this.scale = Scale.of(settings, footfall);
        this.residents = new Residents(estate, faults, footfall, scale.stays(), settings.residents(), clock);
    }

    /** What puts the demonstration into the inventory. */
    record Loaders(EstateLoader estate, ProgrammeLoader programme) {}

    /** Before everything else that is started. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        loaders.estate().load(estate, settings.snmpBasePort());
        loaders.programme().load();
        Crowd crowd = new Crowd(footfall, faults, residents::signedIn, scale.idlePerArrival());
        Surroundings surroundings = new Surroundings(faults, crowd, rhythm, estate.byReporter());
        agents = new Agents(estate.devices(), settings.snmpBasePort(), surroundings, clock);
        LOG.info(
                "Demonstration: {} sites, {} of them live, and {} devices are in the inventory",
                estate.sites().size(),
                estate.liveSites().size(),
                estate.devices().size());
    }

    @EventListener(ApplicationReadyEvent.class)
    void letPeopleIn() {
        if (entrance != null) {
            residents.begin(entrance);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void sayGoodbye() {
        residents.close();
    }

    @Override
    public void stop() {
        if (agents != null) {
            agents.close();
            agents = null;
        }
    }

    @Override
    public boolean isRunning() {
        return agents != null;
    }
}
