package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import java.time.LocalDate;
import java.util.List;

/** One account; who may not edit it sees its personal numbers masked. */
record AccountView(Account account, List<SeatLine> seats, SeatForm adding, boolean mayEdit, LocalDate today) {

    String path() {
        return "/desk/accounts/" + account.id().value();
    }

    String nationalCode() {
        return account.nationalCode()
                .map(code -> mayEdit ? code : Masked.code(code))
                .orElse(text("directory.account.unknown"));
    }

    String mobile() {
        return account.mobile()
                .map(number -> mayEdit ? number : Masked.code(number))
                .orElse(text("directory.account.unknown"));
    }

    String madeAt() {
        return Tehran.moment(account.madeAt());
    }

    String lastSignIn() {
        return account.lastSignIn().map(Tehran::moment).orElse(text("directory.account.never"));
    }

    boolean ends(SeatLine seat) {
        return mayEdit && seat.standsOn(today);
    }

    List<Link> trail() {
        return List.of(Link.to(text("directory.account.title"), "/desk/accounts"), Link.here(account.name()));
    }
}
