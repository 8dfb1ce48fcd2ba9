package scot.tolbooth.collector.profile;

/**
 * One thing that is wrong with a profile file.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param key where in the file, such as {@code device.cpu_ratio[0].oid}; empty for the file itself
 * @param rule what must be otherwise
 */
public record ProfileProblem(String file, int line, String key, String rule) {

    @Override
    public String toString() {
        return file + (line > 0 ? " line " + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + rule;
    }
}
