package scot.tolbooth.portal.card;

import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.portal.hotspot.HotspotSettings;

/** Cards to print, or to show at the counter: the only page that has their codes. */
record CardSheet(CardWords words, HotspotSettings addresses) {

    /** Says how to go on; the code itself stays out of addresses, which end up in logs. */
    static final String LANDING = "/wifi/card";

    ModelAndView page(Cards.Made made) {
        CardOrder order = made.batch().order();
        String address = addresses.page(LANDING).toString();
        ModelAndView page =
                new ModelAndView(order.atCounter() ? "operations/card/at-counter" : "operations/card/print");
        page.addObject("batch", made.batch());
        page.addObject("codes", made.codes().stream().map(CardCode::grouped).toList());
        page.addObject("words", words.of(order));
        page.addObject("address", address.replaceFirst("^https?://", ""));
        page.addObject("qr", QrCode.of(address + "?lang=" + order.language().code()));
        return page;
    }
}
