package scot.tolbooth.radius.protocol;

/** The UDP ports that this process really listens on, once it is started. */
public interface RadiusPorts {

    int authentication();

    int accounting();
}
