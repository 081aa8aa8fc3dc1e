package vn.motcua.result;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.Vietnamese;

/**
 * The title above a signature (<i>quyền hạn, chức vụ của người ký</i>, Phụ lục I mục II.7 NĐ 30/2020/NĐ-CP). Acting in
 * another's place always rests on a delegation with an end here, so {@code TL.} (thừa lệnh, by standing order of the
 * agency's own rules) never comes up.
 */
public final class SignerTitle {

    private static final String DEPUTY = "pho ";

    private SignerTitle() {}

    /**
     * The signer's position; in another's place a line goes before it: {@code KT.} (ký thay) with the other's position
     * for a deputy, {@code TUQ.} (thừa ủy quyền) for anybody else.
     */
    public static String of(String position, @Nullable String inPlaceOf) {
        var own = position.toUpperCase(Locale.ROOT);
        if (inPlaceOf == null) {
            return own;
        }
        boolean deputy = Vietnamese.fold(position).startsWith(DEPUTY);
        return (deputy ? "KT. " : "TUQ. ") + inPlaceOf.toUpperCase(Locale.ROOT) + "\n" + own;
    }
}
