package scot.tolbooth.inventory.rollout.asbestos;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may change with the law and its guidance.
 *
 * @param noticeDays calendar days from the notification of licensed work to its start
 * @param clearanceFibresPerMillilitre the air test of clearance passes below this
 * @param inspectionMonths how often, at least, an item is looked at again
 * @param higherRiskInspectionMonths the same for items with a high material score
 */
@ConfigurationProperties("tolbooth.asbestos")
record AsbestosSettings(
        @DefaultValue("14") int noticeDays,
        @DefaultValue("0.01") BigDecimal clearanceFibresPerMillilitre,
        @DefaultValue("12") int inspectionMonths,
        @DefaultValue("6") int higherRiskInspectionMonths) {

    AsbestosRules rules() {
        return new AsbestosRules(
                noticeDays, clearanceFibresPerMillilitre, inspectionMonths, higherRiskInspectionMonths);
    }
}
