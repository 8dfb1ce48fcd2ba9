package scot.tolbooth.inventory.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this process keeps what must survive it.
 *
 * @param dataDir embedded database, spool and generated keys; readable by the owner only
 */
@ConfigurationProperties("tolbooth")
record DatabaseSettings(@DefaultValue(".tolbooth") Path dataDir) {}
