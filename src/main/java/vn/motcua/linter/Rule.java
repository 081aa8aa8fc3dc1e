package vn.motcua.linter;

import java.util.Locale;

/** The linter's own rules (<i>quy tắc soát lỗi</i>); what reading a file refuses comes before them. */
enum Rule {
    FOLDER_NAME(Weight.ERROR),
    RESULT_TEMPLATE(Weight.ERROR),
    PROCESS_UNKNOWN(Weight.ERROR),
    STEP_UNKNOWN(Weight.ERROR),
    ACTION_WORDS(Weight.ERROR),
    APPROVAL_TWICE(Weight.WARNING),
    RECEPTION_LONG(Weight.WARNING),
    LIMIT_LONG(Weight.WARNING),
    CUT_OFF(Weight.WARNING),
    LEVEL_REASON(Weight.WARNING),
    FEE_KIND(Weight.ERROR),
    FEE_TWICE(Weight.ERROR),
    FEE_AMOUNT(Weight.ERROR),
    FEE_BASIS(Weight.WARNING),
    VALID_ORDER(Weight.ERROR),
    CITATION_FORM(Weight.ERROR),
    CITATION_DATE(Weight.ERROR),
    CITATION_TWICE(Weight.WARNING),
    QUESTION_UNKNOWN(Weight.ERROR),
    TAG_UNKNOWN(Weight.ERROR),
    LABEL_MISSING(Weight.ERROR),
    CHOICE_TWICE(Weight.ERROR),
    FIELD_UNUSED(Weight.WARNING),
    PAPER_UNUSED(Weight.WARNING),
    UNUSED_WRONG(Weight.WARNING),
    FILE_UNUSED(Weight.WARNING),
    SAMPLE_MISSING(Weight.ERROR),
    SAMPLE_UNREADABLE(Weight.ERROR),
    SAMPLE_CODE(Weight.ERROR),
    SAMPLE_ANSWER(Weight.ERROR),
    SAMPLE_CHOICE(Weight.ERROR),
    SAMPLE_PAPER(Weight.ERROR),
    STORY_MISSING(Weight.ERROR),
    STORY_SAMPLE(Weight.ERROR),
    STORY_STEP(Weight.ERROR),
    STORY_ACTION(Weight.ERROR),
    STORY_PAPER(Weight.ERROR),
    PERSONAL_DATA(Weight.ERROR);

    private final Weight weight;

    Rule(Weight weight) {
        this.weight = weight;
    }

    Weight weight() {
        return weight;
    }

    /** As in {@code lint.step-unknown}. */
    String code() {
        return Finding.OWN + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
