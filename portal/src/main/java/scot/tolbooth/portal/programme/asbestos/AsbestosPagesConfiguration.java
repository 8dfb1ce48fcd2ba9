package scot.tolbooth.portal.programme.asbestos;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Restrictions;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;

@Configuration(proxyBeanMethods = false)
class AsbestosPagesConfiguration {

    @Bean
    AsbestosRecords asbestosRecords(
            Sites sites,
            AsbestosChecks checks,
            WorkAreas areas,
            AsbestosSurveys surveys,
            AsbestosItems items,
            AsbestosOutcomes outcomes,
            Restrictions restrictions,
            AsbestosRegister register) {
        return new AsbestosRecords(sites, checks, areas, surveys, items, outcomes, restrictions, register);
    }

    @Bean
    Choices asbestosChoices(WorkAreas areas, Contractors contractors, Documents documents) {
        return new Choices(areas, contractors, documents);
    }

    @Bean
    FormFlow asbestosFormFlow(CurrentStaff staff) {
        return new FormFlow(staff);
    }

    @Bean
    WorkAreaForms workAreaForms(WorkAreas areas, Restrictions restrictions, Choices choices) {
        return new WorkAreaForms(areas, restrictions, choices);
    }

    @Bean
    OutcomeForms outcomeForms(AsbestosOutcomes outcomes) {
        return new OutcomeForms(outcomes);
    }

    @Bean
    SurveyForms surveyForms(AsbestosSurveys surveys, Choices choices) {
        return new SurveyForms(surveys, choices);
    }

    @Bean
    ItemForms itemForms(AsbestosItems items, Choices choices) {
        return new ItemForms(items, choices);
    }

    @Bean
    RegisterForms registerForms(AsbestosRegister register, Choices choices) {
        return new RegisterForms(register, choices);
    }
}
