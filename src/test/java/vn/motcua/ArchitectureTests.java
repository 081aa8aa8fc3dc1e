package vn.motcua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.workflow.ProcessSteps;

/** The rules of the house: one foreign library has one home, and who may open transactions. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theEngineLivesInWorkflow = only("org.camunda.bpm..", "vn.motcua.workflow..");

    @ArchTest
    static final ArchRule feelLivesInForm = only("org.camunda.feel..", "vn.motcua.form..");

    @ArchTest
    static final ArchRule signatureLibrariesLiveInSigning =
            only("org.bouncycastle..", "vn.motcua.signing..", "vn.motcua.web..");

    @ArchTest
    static final ArchRule pdfBoxLivesInThreePlaces =
            only("org.apache.pdfbox..", "vn.motcua.paper..", "vn.motcua.files..", "vn.motcua.signing..");

    @ArchTest
    static final ArchRule htmlToPdfLivesInPaper = only("com.openhtmltopdf..", "vn.motcua.paper..");

    @ArchTest
    static final ArchRule spreadsheetsAreWrittenInSlips = only("org.dhatim..", "vn.motcua.slips..");

    @ArchTest
    static final ArchRule theCoreKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("vn.motcua.core..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("everybody speaks with these values");

    @ArchTest
    static final ArchRule controllersOpenNoTransactions = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule stepsArePublicForTheExpressionLanguage = classes()
            .that()
            .areAnnotatedWith(ProcessSteps.class)
            .should()
            .haveModifier(JavaModifier.PUBLIC)
            .andShould()
            .haveSimpleNameEndingWith("Steps");

    @ArchTest
    static final ArchRule nobodyNamesAThingAfterNothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    private static ArchRule only(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
