package scot.tolbooth.collector.profile;

import org.springframework.scheduling.annotation.Scheduled;

/** Looks every few seconds whether files of the operator's directory changed; network file systems do not tell. */
class ProfileWatch {

    private final ProfileCatalogue catalogue;

    ProfileWatch(ProfileCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void look() {
        catalogue.refresh();
    }
}
