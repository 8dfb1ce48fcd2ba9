package scot.tolbooth.portal.programme.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.transfer.netbox.NetBoxList;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions.Codes;
import scot.tolbooth.inventory.transfer.netbox.NetBoxSource;
import scot.tolbooth.portal.staff.FormProblems;

/** What somebody typed of an import from NetBox. The token is taken, and never given back to a page. */
public record NetBoxForm(String url, String token, List<String> lists, String codes, Boolean planned, String kinds) {

    public NetBoxForm(
            @Nullable String url,
            @Nullable String token,
            @Nullable List<String> lists,
            @Nullable String codes,
            @Nullable Boolean planned,
            @Nullable String kinds) {
        this.url = text(url);
        this.token = text(token);
        this.lists = lists == null ? List.of() : List.copyOf(lists);
        this.codes = text(codes);
        this.planned = Boolean.TRUE.equals(planned);
        this.kinds = text(kinds);
    }

    static NetBoxForm empty() {
        List<String> all =
                EnumSet.allOf(NetBoxList.class).stream().map(NetBoxList::word).toList();
        return new NetBoxForm("", "", all, Codes.SLUG.word(), false, "");
    }

    /** How the document is to be read; absent where something is wrong, which is then among the problems. */
    @Nullable NetBoxOptions options(FormProblems problems) {
        Codes read = problems.required("codes", codes, Codes::of);
        if (read == null) {
            return null;
        }
        try {
            return new NetBoxOptions(read, planned, kinds);
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
            return null;
        }
    }

    /** The NetBox to be asked; absent where something is wrong, which is then among the problems. */
    @Nullable NetBoxSource source(FormProblems problems) {
        Set<NetBoxList> wanted = EnumSet.allOf(NetBoxList.class).stream()
                .filter(list -> lists.contains(list.word()))
                .collect(Collectors.toSet());
        try {
            return new NetBoxSource(url, token, wanted);
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
            return null;
        }
    }

    @Override
    public String toString() {
        return "import from NetBox at " + url;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
