package vn.motcua.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public reads of a procedure beside what a dossier needs (<i>nội dung công khai</i>, Điều 8 NĐ 63/2010).
 *
 * @param steps how it goes, as the promulgating agency words it (<i>trình tự thực hiện</i>)
 * @param notes what stands among the papers but is none
 * @param forms the forms that papers are written on
 * @param situations the occasions in life that it belongs to (<i>sự kiện trong đời</i>)
 * @param subjects who may ask for it (<i>đối tượng thực hiện</i>)
 * @param executing the agencies that the promulgating agency names (<i>cơ quan thực hiện</i>)
 */
public record Description(
        List<Step> steps,
        @Nullable String conditions,
        List<String> notes,
        List<Form> forms,
        List<String> situations,
        List<String> subjects,
        List<String> executing) {

    /** Of a procedure that says no more than a dossier needs. */
    public static final Description NONE =
            new Description(List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of());

    public Description {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        forms = List.copyOf(forms);
        situations = List.copyOf(situations);
        subjects = List.copyOf(subjects);
        executing = List.copyOf(executing);
    }

    /** A step in words; the name may be missing. */
    public record Step(@Nullable String name, String text) {}

    /** A form by the name of its file, and the paper that is written on it. */
    public record Form(String file, @Nullable String paper) {}
}
